import { facts } from './facts.ts'
import { formulas } from './formulas.ts'
import type { Liars } from './liar.ts'
import { operators } from './operators.ts'
import { providers } from './providers.ts'
import { reports } from './reports.ts'
import { stores } from './stores.ts'

/** Everything that lies, by kind. */
export const LIARS: readonly Liars[] = [operators, formulas, facts, providers, stores, reports]
