import { cpus, loadavg } from 'node:os'
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { checkAgreement } from './agreement.ts'
import { prepareCases } from './cases/prepare-cases.ts'
import { createContestants } from './contestants/index.ts'
import { measureCheck } from './measure/check.ts'
import { measureMemory, measureSizes, measureStart } from './measure/in-a-process.ts'
import type { Options } from './options.ts'
import type { Report } from './report.ts'
import { median, timeRounds } from './rounds.ts'

const PROCESSES = 5

/** Checks that all contestants answer alike, then times them, then measures what else there is. Throws where they do not. */
export const runBench = async (
  { records, rounds, asOf }: Options,
  notify: (progress: string) => void,
): Promise<Report> => {
  const policy = createPolicy(panjin2019)
  notify(`Working out the facts of ${records} households`)
  const cases = prepareCases(policy, records, asOf)
  const contestants = createContestants(policy, asOf)
  const agreements = new Map<string, Awaited<ReturnType<typeof checkAgreement>>>()
  for (const contestant of contestants) {
    notify(`Checking the answers: ${contestant.name}`)
    agreements.set(contestant.id, await checkAgreement(contestants[0], contestant, cases))
  }
  const timings = await timeRounds(contestants, cases, rounds, (round) => notify(`Round ${round} of ${rounds}`))
  const microsecondsOf = (id: string): number => median(timings.get(id) ?? [])
  const rawEngine = microsecondsOf('json-rules-engine')
  const benefits = policy.describe().benefits.length
  notify('Measuring start, memory and size')
  const { id, version, hash } = policy
  return {
    machine: { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg()[0] ?? 0 },
    policy: { id, version, hash },
    asOf,
    records,
    members: Math.round((cases.reduce((sum, { record }) => sum + record.members.length, 0) / records) * 100) / 100,
    contestants: contestants.map(({ id: contestant, name, computes, codes, amounts }) => ({
      id: contestant,
      name,
      computes,
      benefits: codes?.size ?? benefits,
      amounts,
      lines: agreements.get(contestant)?.lines ?? 0,
      checksum: agreements.get(contestant)?.checksum ?? '',
      microseconds: microsecondsOf(contestant),
      rounds: timings.get(contestant) ?? [],
      timesRawEngine: rawEngine / microsecondsOf(contestant),
    })),
    start: await measureStart(PROCESSES),
    check: await measureCheck(PROCESSES),
    memory: await measureMemory(records),
    sizes: await measureSizes(),
  }
}
