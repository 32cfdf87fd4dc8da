export type {
  ActorRecords,
  AuditShown,
  ChangeAnswer,
  ChangeRequest,
  DecideAllAnswer,
  DecideAllRequest,
  DecideRequest,
  DecisionShown,
  DivisionWish,
  EnterRequest,
  ListWish,
  MoveRequest,
  PageOf,
  PageWish,
  RecordCount,
  Records,
  RecordShown,
  RecordWhole,
  ReplayedDecision,
  RequestOptions,
  SharedPerson,
  Totals,
  TotalsWish,
} from './actor-records.ts'
export { createRecords, type RecordsOptions } from './create-records.ts'
export { ActorChanged, NotAllowed, sentenceOf, type Refusal } from './errors.ts'
export type { KeptRecord, RecordLife, RecordStep } from './life.ts'
export type { Directory } from './turn.ts'
