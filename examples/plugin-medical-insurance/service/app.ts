import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { INSURED, type Insured } from './people.ts'

/** What goes wrong with a call: an error, a lost connection, half of the answers left out, a page in place of data. */
type Fault = 'status' | 'drop' | 'half' | 'nonsense'

/** How the service behaves, set with `PUT /control`; what is left out is as it should be. */
export interface Control {
  /** Milliseconds before each answer. */
  readonly delayMs?: number
  readonly fault?: Fault
  /** How many calls the fault lasts; without it, until it is set anew. */
  readonly times?: number
  /** Answers in the opposite order. */
  readonly isReversed?: boolean
  /** What it says of somebody in place of what it knows, by ID number. */
  readonly says?: Readonly<Record<string, Partial<Insured>>>
}

interface Query {
  readonly idNumbers: readonly string[]
}

/** A local medical insurance service with invented people; it asks for no key and keeps nothing. */
export const createApp = (): Hono<{ Bindings: HttpBindings }> => {
  const app = new Hono<{ Bindings: HttpBindings }>()
  let control: Control = {}
  let calls = 0

  /** Puts how it behaves in place of what was set before, and counts calls anew. */
  app.put('/control', async (c) => {
    control = await c.req.json<Control>()
    calls = 0
    return c.body(null, 204)
  })
  app.get('/control', (c) => c.json({ calls }))

  // ID numbers stand in the body: an address is written down by every machine on the way.
  app.post('/insured', async (c) => {
    calls += 1
    const { delayMs = 0, fault, times = Infinity, isReversed = false, says = {} } = control
    const current = calls <= times ? fault : undefined
    const { idNumbers } = await c.req.json<Query>()
    if (delayMs > 0) await wait(delayMs)
    if (current === 'status') return c.json({ message: 'out of order' }, 500)
    if (current === 'nonsense') return c.html('<h1>Back soon</h1>')
    if (current === 'drop') {
      c.env.incoming.socket.destroy()
      return c.body(null)
    }
    const found = idNumbers.flatMap((idNumber) => {
      const person = INSURED.find((one) => one.idNumber === idNumber)
      return person === undefined ? [] : [{ ...person, ...says[idNumber] }]
    })
    const people = current === 'half' ? found.slice(0, Math.floor(found.length / 2)) : found
    const notInsuredHere = idNumbers.filter((idNumber) => INSURED.every((one) => one.idNumber !== idNumber))
    return c.json({ people: isReversed ? people.toReversed() : people, notOnFile: notInsuredHere })
  })
  return app
}
