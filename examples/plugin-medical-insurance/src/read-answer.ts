/** A person in the service's answer, as far as it is used. */
export interface Person {
  readonly idNumber: string
  readonly scheme: string
  readonly wasRural: boolean
  readonly asOf: string
  readonly bills: readonly Bill[]
}

interface Bill {
  readonly kind: string
  readonly major: boolean
  readonly totalFen: number
  readonly compliantFen: number
}

/** What the service said: of whom, and of whom it knows nothing. */
export interface ServiceAnswer {
  readonly people: ReadonlyMap<string, Person>
  readonly notOnFile: ReadonlySet<string>
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const isFen = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

const isBill = (value: unknown): value is Bill =>
  isObject(value) &&
  typeof value['kind'] === 'string' &&
  typeof value['major'] === 'boolean' &&
  isFen(value['totalFen']) &&
  isFen(value['compliantFen'])

const isPerson = (value: unknown): value is Person =>
  isObject(value) &&
  typeof value['idNumber'] === 'string' &&
  typeof value['scheme'] === 'string' &&
  typeof value['wasRural'] === 'boolean' &&
  typeof value['asOf'] === 'string' &&
  Array.isArray(value['bills']) &&
  value['bills'].every(isBill)

/** Reads what the service answered. Throws where it is no such answer; the message holds nothing of it. */
export const readAnswer = (answer: unknown): ServiceAnswer => {
  const people: unknown = isObject(answer) ? answer['people'] : undefined
  const notOnFile: unknown = isObject(answer) ? answer['notOnFile'] : undefined
  if (!Array.isArray(people) || !people.every(isPerson) || !Array.isArray(notOnFile))
    throw new Error('Cannot read the answer of the medical insurance service: it has another shape')
  return {
    people: new Map(people.map((person) => [person.idNumber, person])),
    notOnFile: new Set(notOnFile as string[]),
  }
}
