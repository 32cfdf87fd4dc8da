import { sentenceOf } from '@bangfu/records'

/** What a refused call is told to whoever made it, in Chinese. Rejects where the call was not refused. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence !== undefined) return sentence.zh
    throw error
  }
  throw new Error('Cannot go on with the day: what must be refused was done')
}
