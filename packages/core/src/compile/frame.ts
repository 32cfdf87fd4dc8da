import { Bounds, type KnownValue, type PluginProblem } from '@bangfu/sdk'
import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import type { Block, Cell, Scope } from '../catalog/model.ts'

/** Marks a slot whose value has not been worked out yet. */
export const UNSET = Symbol('unset')

/** Marks a fact that the record does not have and that another fact stands in for. */
export const ABSENT = Symbol('absent')

/** Days between which an unknown one lies; only while it is tried. */
export type Days = Bounds<string>

/** Whether a value lies between two days. */
export const isDays = (value: unknown): value is Days => value instanceof Bounds && typeof value.least === 'string'

/**
 * The value in a slot. `undefined` is unknown (a number that is unknown is `Bounds` instead), `null` is nothing: an
 * item of a block that is not there, or «no limit».
 */
export type Value = KnownValue | Bounds | Days | undefined | null | typeof UNSET | typeof ABSENT

/** One thing of a scope in a normalized record: every fact has a slot, every list of things inside it a place. */
export interface Frame {
  readonly scope: Scope
  readonly slots: Value[]
  readonly parent: Frame | undefined
  /** By the position of the child scope; `undefined` where it is unknown what the list holds. */
  readonly lists: (readonly Frame[] | undefined)[]
  /** The id in the record: the household's, the member's. */
  readonly id: string
  /** Blocks of which it is unknown whether they are there, or what any of their items is. */
  readonly unknownBlocks: ReadonlySet<Block> | undefined
}

/** A member's id, or `household`; an item without an id goes by its position. */
export const idOf = (frame: Frame): string => {
  if (frame.parent === undefined) return HOUSEHOLD
  if (frame.id !== '') return frame.id
  const position = (frame.parent.lists[frame.scope.index]?.indexOf(frame) ?? 0) + 1
  return `${idOf(frame.parent)} ${frame.scope.id} ${position}`
}

/** The frame so many scopes further out. */
export const enclosing = (frame: Frame, up: number): Frame => {
  let at = frame
  for (let i = 0; i < up; i += 1) at = at.parent as Frame
  return at
}

/** Calls back for a frame and every frame inside it. */
export const eachFrame = (frame: Frame, visit: (frame: Frame) => void): void => {
  visit(frame)
  for (const list of frame.lists) list?.forEach((inner) => eachFrame(inner, visit))
}

/** Forgets every derived value, after a fact has been changed. */
export const forgetDerived = (frame: Frame): void => {
  eachFrame(frame, ({ scope, slots }) => slots.fill(UNSET, scope.firstDerived))
}

/** Whether a value is known: exactly, where it is a number. */
export const isKnown = (value: Value): boolean => value !== undefined && !(value instanceof Bounds)

/** A question that is open: a fact of a frame, a block of it, or what a list of it holds. */
export type OpenFact =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly frame: Frame }
  | { readonly kind: 'block'; readonly block: Block; readonly frame: Frame }
  | { readonly kind: 'list'; readonly list: Scope; readonly frame: Frame }

/** A function of a plugin that gave no value: its operator, formula or fact. */
export interface Failure {
  readonly plugin: string
  readonly part: string
  readonly problem: PluginProblem
}

/** Gathers what an unknown answer waits for. */
export class OpenQuestions {
  readonly facts = new Map<string, OpenFact>()
  readonly parameters = new Set<string>()
  /** Derived facts and formulas that have no value though all they need is known. */
  readonly values = new Set<string>()
  /** Functions of plugins that gave no value, each once. */
  readonly failures = new Map<string, Failure>()

  readonly #asked = new Map<Frame, Set<Cell>>()

  /** Whether a derived value has not been asked yet: each is asked once, or its questions would double at every step. */
  isNew(cell: Cell, frame: Frame): boolean {
    const asked = this.#asked.get(frame) ?? new Set()
    if (asked.has(cell)) return false
    this.#asked.set(frame, asked.add(cell))
    return true
  }

  cell(cell: Cell, frame: Frame): void {
    const block = cell.origin.kind === 'record' ? cell.origin.block : undefined
    if (block !== undefined && frame.unknownBlocks?.has(block) === true) {
      this.#add(block.id, { kind: 'block', block, frame })
    } else this.#add(cell.id, { kind: 'cell', cell, frame })
  }

  failed(failure: Failure): void {
    this.failures.set(`${failure.plugin} ${failure.part} ${failure.problem}`, failure)
  }

  list(list: Scope, frame: Frame): void {
    this.#add(list.id, { kind: 'list', list, frame })
  }

  #add(id: string, fact: OpenFact): void {
    let place = id
    for (let at: Frame | undefined = fact.frame; at !== undefined; at = at.parent) place += `\n${at.id}`
    this.facts.set(place, fact)
  }
}
