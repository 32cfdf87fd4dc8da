// What a machine could put into an answer: its clock, its chance, its time zone, its language. A pure function gives the
// same in any world.

interface Place {
  readonly holder: object
  readonly key: string
}

/** A world: what takes the place of functions of the machine. */
type World = readonly (Place & { readonly value: unknown })[]

const place = (holder: object, key: string, value: unknown): World[number] => ({ holder, key, value })

/** Runs something with parts of the machine replaced, and puts them back. */
const inWorld = <T>(world: World, run: () => T): T => {
  const before = world.map(({ holder, key }) => Object.getOwnPropertyDescriptor(holder, key))
  for (const { holder, key, value } of world)
    Object.defineProperty(holder, key, { value, configurable: true, writable: true, enumerable: false })
  const restore = (): void =>
    world.forEach(({ holder, key }, index) => {
      const descriptor = before[index]
      if (descriptor === undefined) Reflect.deleteProperty(holder, key)
      else Object.defineProperty(holder, key, descriptor)
    })
  let result: T
  try {
    result = run()
  } catch (error) {
    restore()
    throw error
  }
  if (result instanceof Promise) return result.finally(restore) as T
  restore()
  return result
}

const RealDate = Date

const clockOf = (now: () => number): DateConstructor =>
  new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })

const worldOf = (now: () => number, chance: () => number): World => [
  place(globalThis, 'Date', clockOf(now)),
  place(Math, 'random', chance),
]

const START = RealDate.UTC(2019, 11, 31, 4)

/** Runs something with a clock that stands still and chance that does not vary. */
export const inSteadyWorld = <T>(run: () => T): T =>
  inWorld(
    worldOf(
      () => START,
      () => 0.5,
    ),
    run,
  )

/** Runs something at one moment of the machine's clock, given as an ISO 8601 moment, with chance that follows from it. */
export const inWorldAt = <T>(moment: string, run: () => T): T => {
  const now = RealDate.parse(moment)
  return inWorld(
    worldOf(
      () => now,
      () => (now % 997) / 997,
    ),
    run,
  )
}

/** Runs something with a clock that jumps by years and with chance that runs from end to end; `turn` says where they begin. */
export const inRestlessWorld = <T>(turn: number, run: () => T): T => {
  let calls = turn
  const now = (): number => RealDate.UTC(1971 + (((calls += 1) * 37) % 400), calls % 12, 1 + (calls % 28))
  const chance = (): number => ((calls += 1) * 0.618_033_988_749_895) % 1
  return inWorld(worldOf(now, chance), run)
}

const DAYS = ['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'] as const
const IN_ANOTHER_LANGUAGE = 'ar-EG'

// What is asked without naming a language or a time zone is the machine's.
const elsewhere = (holder: object, key: string): World[number] => {
  const real = Reflect.get(holder, key) as (...args: unknown[]) => unknown
  return place(holder, key, function (this: unknown, locale?: unknown, ...rest: unknown[]) {
    return Reflect.apply(real, this, [locale ?? IN_ANOTHER_LANGUAGE, ...rest])
  })
}

const intlElsewhere = (key: 'NumberFormat' | 'DateTimeFormat'): World[number] => {
  const abroad = (args: readonly unknown[]): unknown[] => [args[0] ?? IN_ANOTHER_LANGUAGE, ...args.slice(1)]
  const value = new Proxy(Intl[key], {
    construct: (target, args: unknown[]) => Reflect.construct(target, abroad(args)) as object,
    apply: (target, self, args: unknown[]) =>
      Reflect.apply<unknown, unknown[], unknown>(target as never, self, abroad(args)),
  })
  return place(Intl, key, value)
}

/** Runs something as on a machine twelve hours and more away, whose people speak another language. */
export const inWorldElsewhere = <T>(run: () => T): T => {
  const shifted = DAYS.map((key) =>
    place(RealDate.prototype, key, function (this: Date) {
      const utc = key.replace('get', 'getUTC') as 'getUTCDate'
      return new RealDate(this.getTime() + 13 * 3_600_000)[utc]()
    }),
  )
  const compare = place(String.prototype, 'localeCompare', function (this: string, other: string, locale?: unknown) {
    const order = this < other ? 1 : this > other ? -1 : 0
    return locale === undefined ? order : -order
  })
  const texts = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((key) =>
    elsewhere(RealDate.prototype, key),
  )
  return inWorld(
    [
      ...shifted,
      ...texts,
      compare,
      place(RealDate.prototype, 'getTimezoneOffset', () => -780),
      elsewhere(Number.prototype, 'toLocaleString'),
      intlElsewhere('NumberFormat'),
      intlElsewhere('DateTimeFormat'),
    ],
    run,
  )
}
