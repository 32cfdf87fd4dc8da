import type { Diagnostic } from '@bangfu/sdk'
import type { Catalog } from '../catalog/model.ts'
import { eachFrame, type Frame } from '../compile/frame.ts'
import { idBirthDate, idSexCode } from './id-number.ts'

const HOUSEHOLD = 'household'

/** Checks what only several values together can get wrong: ids used twice, an identity number that says something else. */
export const checkAgreement = (household: Frame, catalog: Catalog): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = []
  const add = (code: string, path: string, rest: Partial<Diagnostic>): void => {
    diagnostics.push({ code, severity: 'error', household: household.id, path, ...rest })
  }
  const used = new Map<string, string>()
  const valueOf = (frame: Frame, id: string | undefined): unknown => {
    const cell = catalog.facts.get(id ?? '')
    return cell === undefined ? undefined : frame.slots[cell.slot]
  }
  const places = new Map<Frame, string>()
  eachFrame(household, (frame) => {
    const { path, key } = frame.scope.declared.value
    const index = frame.parent?.lists[frame.scope.index]?.indexOf(frame) ?? 0
    const outer = frame.parent === undefined ? '' : (places.get(frame.parent) ?? '')
    const place = frame.parent === undefined ? '' : `${outer === '' ? '' : `${outer}.`}${path}[${index}]`
    places.set(frame, place)
    if (frame.scope.depth === 1 && frame.id === HOUSEHOLD) {
      const expected = 'another id, since this one stands for the household'
      add('RECORD_WRONG_VALUE', `${place}.${key}`, { found: `"${HOUSEHOLD}"`, expected })
    }
    for (const { id, slot, origin } of frame.scope.cells) {
      if (origin.kind !== 'record') continue
      const value = frame.slots[slot]
      const { unique, format, agreesWith } = origin.fact
      if (typeof value !== 'string') continue
      const block = origin.block === undefined ? '' : `${origin.block.key}.`
      const at = `${place === '' ? '' : `${place}.`}${block}${origin.key}`
      const isKey = frame.parent !== undefined && origin.key === key && origin.block === undefined
      if (unique === true || (isKey && key !== undefined)) {
        const first = used.get(`${id}\n${value}`)
        if (first === undefined) used.set(`${id}\n${value}`, at)
        else add('RECORD_USED_TWICE', at, { found: `the same as ${first}`, expected: 'a value of its own' })
      }
      if (format !== 'idNumber') continue
      const birthDate = valueOf(frame, agreesWith?.birthDate)
      if (typeof birthDate === 'string' && birthDate !== idBirthDate(value)) {
        add('RECORD_ID_NUMBER_DISAGREES', at, {
          found: 'another birth date than the record',
          expected: 'the birth date of the record',
        })
      }
      const sex = valueOf(frame, agreesWith?.sex)
      if ((sex === '1' || sex === '2') && sex !== idSexCode(value)) {
        add('RECORD_ID_NUMBER_DISAGREES', at, {
          found: 'another sex than the record',
          expected: 'the sex of the record',
        })
      }
    }
  })
  return diagnostics
}
