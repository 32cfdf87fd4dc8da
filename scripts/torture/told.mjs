// What a writer was told of its tries.
import { StoreError } from '@bangfu/sdk'

/** Counts what a writer was told; what each change that was acknowledged came to is kept. */
export const createTally = () => {
  /** @type {string[]} */
  const changes = []
  const counts = { decisions: 0, notes: 0, refused: 0, unseen: 0, busy: 0 }
  let last = ''
  return {
    conflicts: 0,
    totals: 0,
    get acknowledged() {
      return changes.length + counts.decisions
    },
    /**
     * @param {string} kind
     * @param {any} answer
     */
    did: (kind, answer) => {
      last = `${answer.recordId} ${answer.version}`
      if (kind === 'change') changes.push(last)
      else if (kind === 'decision') counts.decisions += 1
      else counts.notes += 1
    },
    /** @param {any} answer of the same request */
    again: ({ recordId, version }) => {
      if (`${recordId} ${version}` !== last) throw new Error(`A double click gave ${recordId} ${version}, not ${last}`)
    },
    /** @param {string} code */
    refuse: (code) => {
      // Of what is not there for the official, nothing is noted, nor of an id that was used before.
      if (code === 'NOT_THERE' || code === 'ID_USED') counts.unseen += 1
      else counts.refused += 1
    },
    /** @param {unknown} error */
    fail: (error) => {
      if (!(error instanceof StoreError) || error.problem !== 'busy') throw error
      counts.busy += 1
    },
    result() {
      return { ...counts, conflicts: this.conflicts, totals: this.totals, changes }
    },
  }
}
