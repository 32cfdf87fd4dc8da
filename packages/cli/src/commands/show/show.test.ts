import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, policyCopies } from '../../testing/policy-copies.ts'
import { runInProcess, type Finished } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const { folder } = scratch()
const copy = policyCopies(folder)
const show = (...argv: string[]): Promise<Finished> => runInProcess(['show', ...argv])

describe('bangfu show', () => {
  test('says a rule beside the plan’s words, parameters filled in for the day', async () => {
    const { status, stdout } = await show('hea-base-90', '--as-of', '2019-12-31', '--locale', 'zh')
    expect(status).toBe(0)
    expect(stdout).toContain('新农合重大疾病费用按90%报销\n  方案2.2.3.k：“对农村低收入人口参加新农合患重大疾病的住院')
    expect(stdout).toContain(
      '对每名家庭成员分别判断，以下条件全部满足时，结果为“应享受”。\n    “本人是否认定为低收入人口”：是\n',
    )
    expect(stdout).toContain('“新农合重大疾病报销比例”：2019-11-25起：90%，方案所定')
    const before = await show('hea-base-90', '--as-of', '2019-01-01', '--locale', 'zh')
    expect(before.stdout).toContain('“新农合重大疾病报销比例”：当日没有有效的值')
  })

  test('takes a benefit for every rule that feeds it', async () => {
    const { stdout } = await show('SAF-DISABLED-NURSING', '--format', 'json')
    const { shown } = JSON.parse(stdout) as {
      readonly shown: readonly { readonly section: string; readonly id: string }[]
    }
    // One rule for people who are recognized, one for an official to decide of others.
    expect(shown.map(({ section }) => section)).toEqual(['rules', 'rules'])
  })

  test('takes parameters, facts, code tables, programs and formulas by name', async () => {
    const named = [
      'incomeLineYuan',
      'param.incomeLineYuan',
      'member.medicalInsurance',
      'medicalInsurance',
      'spirit',
      'health.premium',
    ]
    const { stdout } = await show(...named, '--locale', 'zh')
    expect(stdout.match(/^人均纯收入标准线$/gm)).toHaveLength(2)
    expect(stdout).toContain('  内容：代码（医疗保险类型）\n')
    expect(stdout).toContain('代码的含义：新型农村合作医疗、未参保、')
    expect(stdout).toContain('措施：“人文关怀和精神鼓励”、“节假日走访慰问”')
  })

  test('takes a file of the policy, also by its path, and says all of it in its order', async () => {
    const policy = copy()
    const whole = await show(
      join(policy, 'programs/spirit.json'),
      '--policy',
      policy,
      '--format',
      'markdown',
      '--locale',
      'zh',
    )
    expect(whole.stdout.match(/^### .*$/gm)).toEqual(['### 精神帮扶', '### 人文关怀和精神鼓励', '### 节假日走访慰问'])
    expect(whole.stdout).toContain('\n> 方案2.2.9.e：“发挥帮扶责任人和基层党组织作用')
    const same = await show('programs/spirit.json', '--policy', policy, '--format', 'markdown', '--locale', 'zh')
    expect(same.stdout).toBe(whole.stdout)
  })

  test('shows an edited file as it is now', async () => {
    const policy = copy()
    edit(policy, ['parameters.json', '"value": 3247', '"value": 4000'])
    expect((await show('incomeLineYuan', '--policy', policy)).stdout).toContain('from 2019-11-25: 4,000 yuan a year')
  })

  test('says which name was probably meant', async () => {
    const { status, stdout, stderr } = await show('hea-base-9')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('The policy has no part or file `hea-base-9`; did you mean `hea-base-90`?')
    expect((await show()).stderr).toContain('Cannot show: no NAME or FILE given')
  })
})
