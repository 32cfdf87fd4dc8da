import { expect, test } from 'vitest'
import { aesKey, randomBytes } from '../../src/privacy/cipher.ts'
import { openValue, sealValue } from '../../src/privacy/sealed-value.ts'
import { placeOf, type Slot } from '../../src/privacy/slots.ts'

const slot = (person: string | undefined, ...steps: string[]): Slot => ({
  ...{ person, steps, path: steps.join('.'), value: null },
  fill: () => undefined,
})

test('a value is bound to record, person and place by itself, also where two people had one key', async () => {
  const key = await aesKey(randomBytes(32))
  const place = placeOf('R', slot('A', 'medicalEvents', '0', 'disease'))
  const sealed = await sealValue('肺炎', key, place)
  expect(await openValue(sealed, key, [...place])).toBe('肺炎')
  const others = [
    placeOf('R-2', slot('A', 'medicalEvents', '0', 'disease')),
    placeOf('R', slot('B', 'medicalEvents', '0', 'disease')),
    placeOf('R', slot(undefined, 'medicalEvents', '0', 'disease')),
    placeOf('R', slot('A', 'medicalEvents', '1', 'disease')),
    placeOf('R', slot('A', 'medicalEvents', '0', 'setting')),
    placeOf('R', slot('A', 'medicalEvents.0.disease')),
    placeOf('R', slot('A')),
  ]
  for (const other of others) await expect(openValue(sealed, key, other)).rejects.toMatchObject({ problem: 'damaged' })
})
