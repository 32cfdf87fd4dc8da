import { start } from './start.ts'

const { address } = await start(8787)
console.log(`Invented medical insurance service: ${address}/insured`)
