import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createVault, sealedFacts, type Vault } from '../../src/index.ts'

// Without its types: what comes out of a vault is any JSON.
export const policy = createPolicy({ files: panjin2019.files })
export const description = policy.describe()
export const facts = sealedFacts(description)

export const RECORD = '211104001201/H-1'

/** Invented, with check digits worked out by GB 11643. */
export const MOTHER_ID = '211122197803150025'
export const SON_ID = '21112220050809001X'

/** Every personal value of the household below, as it could stand in a message. */
export const planted = [
  ...[
    '欧阳锋',
    '𠮷田',
    '急性髓系白血病',
    '13904270001',
    MOTHER_ID,
    SON_ID,
    '6222020200112345678',
    '盘锦银行兴隆台支行',
  ],
  ...['21112219780315002512', '张助理', '市农委', '科长', '有两个孩子在读书', '欧阳老'],
]

export const household = {
  householdId: 'H-1',
  regionCode: '211122',
  area: 'rural',
  income: { wageYuan: '9741.01' },
  helper: { name: '张助理', unit: '市农委', position: '科长', phone: '13904270001' },
  housing: { grade: 'D', ownerName: '欧阳老' },
  measuresDetail: '有两个孩子在读书',
  members: [
    {
      memberId: 'A1',
      name: '欧阳锋',
      idNumber: MOTHER_ID,
      birthDate: '1978-03-15',
      sexCode: '2',
      healthCodes: ['02', '03'],
      bankName: '盘锦银行兴隆台支行',
      bankAccount: '6222020200112345678',
      disability: { category: 4, grade: 2, certificateHeld: true, cardNumber: '21112219780315002512' },
      medicalEvents: [
        { setting: 'inpatient', isMajorDisease: true, disease: '急性髓系白血病', totalCostYuan: 90000 },
        { setting: 'outpatient', isMajorDisease: false, disease: null },
      ],
    },
    { memberId: 'A2', name: '𠮷田', idNumber: SON_ID, birthDate: '2005-08-09', sexCode: '1', healthCodes: ['01'] },
    { memberId: 'A3', name: null },
  ],
} as const

/** Key bytes that tests can tell apart. */
export const keyBytes = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => (seed * 37 + index * 11) % 251)

export const K1 = keyBytes(1)
export const K2 = keyBytes(2)
export const LOOKUP = keyBytes(3)

/** A vault whose current key is the last one. */
export const vaultWith = (all: Readonly<Record<string, Uint8Array>> = { k1: K1 }, lookup = LOOKUP): Vault =>
  createVault({ keys: { current: Object.keys(all).at(-1) ?? '', all }, lookup, sealedFacts: facts })
