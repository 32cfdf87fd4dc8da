import * as records from '@bangfu/records'
import * as tiers from '@bangfu/records/tiers/panjin-2019'
import { expect, test } from 'vitest'

test('@bangfu/records exports exactly these values', () => {
  expect(Object.keys(records).sort()).toEqual([
    'ActorChanged',
    'NotAllowed',
    'RECORD_STATES',
    'TiersError',
    'VaultError',
    'auditLine',
    'createArchive',
    'createAuthorize',
    'createCompleteness',
    'createMasks',
    'createRecords',
    'createVault',
    'exportAudit',
    'exportPerson',
    'holdsProof',
    'merkleRoot',
    'openFacts',
    'proofOf',
    'readTiers',
    'receiptLine',
    'receiptOf',
    'replay',
    'sealedFacts',
    'sentenceOf',
    'settleUp',
    'verifyRecords',
    'workListOf',
  ])
  expect(Object.keys(tiers)).toEqual(['panjin2019Tiers'])
})
