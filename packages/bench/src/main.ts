import { readOptions } from './options.ts'
import { formatReport } from './report.ts'
import { runBench } from './run-bench.ts'

const asked = (): ReturnType<typeof readOptions> => {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof RangeError || (error instanceof TypeError && 'code' in error))) throw error
    console.error(error.message)
    process.exitCode = 2
    return undefined
  }
}

const options = asked()
if (options !== undefined) {
  const report = await runBench(options, (progress) => console.error(progress))
  console.log(options.json ? JSON.stringify(report, null, 2) : formatReport(report))
}
