import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { defineFactProvider, type FactProvider, type ProviderAnswer, type ProviderQuestion } from '@bangfu/sdk'

/** Plain data. */
export type Json = Readonly<Record<string, unknown>>

/** The shipped policy, for records of any shape. */
export const policy = createPolicy({ files: panjin2019.files })

export const asOf = '2020-01-01'

/** The moment of every test. */
export const MOMENT = '2026-11-23T02:00:00.000Z'
export const now = (): Date => new Date(MOMENT)

/** An invented family on dibao, of whom all is known that the tests do not ask for. */
export const family = (member: Json = {}, more: Json = {}): Json => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  recognizedStatus: 'dibao',
  ...more,
  members: [{ memberId: 'A1', birthDate: '1970-05-05', laborSkillCode: '03', studentStatusCode: '01', ...member }],
})

/** A household with several members of these keys; each is called after its position, from M1. */
export const household = (id: string, members: readonly Json[], more: Json = {}): Json => ({
  householdId: id,
  regionCode: '211122',
  area: 'rural',
  ...more,
  members: members.map((member, index) => ({ memberId: `M${index + 1}`, ...member })),
})

/** What a provider of a test was asked. */
export interface Asked {
  readonly batches: (readonly ProviderQuestion[])[]
  readonly questions: () => readonly ProviderQuestion[]
}

/** How a provider of a test answers a question: facts by id, or a whole answer. */
export type Answering = (known: Json, question: ProviderQuestion) => Json | Promise<Json>

/** A provider that answers by a function, and what it was asked. */
export const provider = (
  name: string,
  supplies: readonly string[],
  answer: Answering,
  more: Partial<FactProvider> = {},
): FactProvider & { readonly asked: Asked } => {
  const batches: (readonly ProviderQuestion[])[] = []
  const made = defineFactProvider({
    name,
    label: { zh: `${name}局`, en: `${name} bureau` },
    scope: 'member',
    supplies,
    needs: { id: 'member.memberId' },
    fetch: async (questions): Promise<readonly ProviderAnswer[]> => {
      batches.push(questions)
      return Promise.all(
        questions.map(async (question) => ({ id: question.id, facts: await answer(question.known, question) })),
      )
    },
    ...more,
  })
  return { ...made, asked: { batches, questions: () => batches.flat() } }
}

/** A provider that tells of each question what `facts` has of what is asked. */
export const register = (
  name: string,
  supplies: readonly string[],
  facts: Json,
  more: Partial<FactProvider> = {},
): ReturnType<typeof provider> =>
  provider(
    name,
    supplies,
    (_, { facts: asked }) => Object.fromEntries(asked.flatMap((id) => (id in facts ? [[id, facts[id]]] : []))),
    more,
  )
