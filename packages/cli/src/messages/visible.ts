// Escape sequences whole (what they would have done goes with them), then every control and format character on its own.
const ESC = String.fromCharCode(0x1b)
const [CSI, OSC, BEL, ST] = [0x9b, 0x9d, 0x07, 0x9c].map((code) => String.fromCharCode(code))
const SEQUENCE = new RegExp(
  `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]|(?:${ESC}\\]|${OSC})[^${BEL}${ESC}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})?`,
  'g',
)
const HIDDEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** A text that came from outside, as a terminal may show it: on one line, without anything that steers the terminal. */
export const visible = (text: string): string => text.replace(SEQUENCE, '').replace(HIDDEN, '')
