import type { Scope } from '../catalog/model.ts'
import type { Frame, OpenFact } from '../compile/frame.ts'

/** A fact, block or list by what names it in its frame. */
export type Subject = string | Scope

/** What names an open fact in its frame. */
export const subjectOf = (fact: OpenFact): Subject =>
  fact.kind === 'cell' ? fact.cell.id : fact.kind === 'block' ? fact.block.id : fact.list

/** Facts, blocks and lists of frames. */
export class Subjects {
  readonly #byFrame = new Map<Frame, Set<Subject>>()

  has(frame: Frame, subject: Subject): boolean {
    return this.#byFrame.get(frame)?.has(subject) === true
  }

  add(frame: Frame, subject: Subject): void {
    const known = this.#byFrame.get(frame)
    if (known === undefined) this.#byFrame.set(frame, new Set([subject]))
    else known.add(subject)
  }
}
