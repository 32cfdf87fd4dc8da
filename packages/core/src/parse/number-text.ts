/** A number of a JSON text that no JavaScript number may stand for: its own characters, nothing rounded. */
export class NumberText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const WHOLE = /^(?:0|-?[1-9][0-9]*)$/

/** A JavaScript number where the text is a safe whole number, else its own characters. */
export const readNumber = (text: string): number | NumberText => {
  const value = Number(text)
  return WHOLE.test(text) && Number.isSafeInteger(value) ? value : new NumberText(text)
}
