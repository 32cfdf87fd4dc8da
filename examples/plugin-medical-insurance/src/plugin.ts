import {
  defineFactProvider,
  definePlugin,
  PLUGIN_API_VERSION,
  type FactProvider,
  type Plugin,
  type ProviderAnswer,
} from '@bangfu/sdk'
import { FACTS } from './facts-of.ts'
import { readAnswer } from './read-answer.ts'

/** Where the service is. */
export interface MedicalInsuranceOptions {
  /** Its address, such as `http://127.0.0.1:8787`. */
  readonly address: string
}

/** The ID number that a question tells: text, as in every record. */
const idOf = ({ idNumber }: Readonly<Record<string, unknown>>): string => {
  if (typeof idNumber !== 'string')
    throw new TypeError('Cannot ask the medical insurance service: no ID number is told')
  return idNumber
}

const provider = ({ address }: MedicalInsuranceOptions): FactProvider =>
  defineFactProvider({
    name: 'medical-insurance',
    label: { zh: '医疗保险经办机构（虚构）', en: 'the medical insurance bureau (invented)' },
    scope: 'member',
    supplies: Object.keys(FACTS),
    needs: { idNumber: 'member.idNumber' },
    limits: { batch: 20, concurrency: 2, timeoutMs: 3000, retries: 2 },
    fetch: async (questions, { signal }) => {
      signal.throwIfAborted()
      if (questions.length === 0) return []
      const idNumbers = [...new Set(questions.map(({ known }) => idOf(known)))]
      const response = await fetch(new URL('/insured', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ idNumbers }),
        signal,
      })
      if (!response.ok) throw new Error(`Cannot ask the medical insurance service: it answered ${response.status}`)
      const { people, notOnFile } = readAnswer(await response.json())
      return questions.flatMap(({ id, known, facts }): ProviderAnswer[] => {
        const person = people.get(idOf(known))
        // Who is not on file is unknown to it; who is in neither list was not answered.
        if (person === undefined && !notOnFile.has(idOf(known))) return []
        const said = facts.map((fact) => [fact, person === undefined ? null : (FACTS[fact]?.(person) ?? null)] as const)
        return [{ id, facts: Object.fromEntries(said), ...(person === undefined ? {} : { recordedOn: person.asOf }) }]
      })
    },
  })

/** Asks a medical insurance service for what household records lack, by ID number and in batches. */
export const medicalInsurance = (options: MedicalInsuranceOptions): Plugin =>
  definePlugin({
    id: 'medical-insurance',
    version: '1.0.0',
    apiVersion: PLUGIN_API_VERSION,
    title: { zh: '医疗保险查询（示例）', en: 'Medical insurance (example)' },
    capabilities: ['providers'],
    sees: ['member.idNumber'],
    providers: [provider(options)],
  })
