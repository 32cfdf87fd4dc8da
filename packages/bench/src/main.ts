import { readOptions } from './options.ts'
import { formatReport } from './report.ts'
import { runBench } from './run-bench.ts'

const options = readOptions(process.argv.slice(2))
if (options !== undefined) {
  const report = await runBench(options, (progress) => console.error(progress))
  console.log(options.json ? JSON.stringify(report, null, 2) : formatReport(report))
}
