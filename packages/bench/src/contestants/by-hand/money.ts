// Ten-thousandths of a yuan: nine tenths of a tenth of a fen is whole in them.
const PER_YUAN = 10_000

/** An amount of a record in ten-thousandths of a yuan. */
export const parseYuan = (yuan: string | number | null | undefined): number => {
  if (yuan === null || yuan === undefined) return 0
  if (typeof yuan === 'number') return yuan * PER_YUAN
  const point = yuan.indexOf('.')
  if (point < 0) return Number(yuan) * PER_YUAN
  const whole = Number(yuan.slice(0, point)) * PER_YUAN
  const part = Number(yuan.slice(point + 1).padEnd(4, '0'))
  return yuan.startsWith('-') ? whole - part : whole + part
}

/** A decimal without zeros at its end. */
export const yuanText = (amount: number): string => {
  const whole = Math.trunc(amount / PER_YUAN)
  const part = amount - whole * PER_YUAN
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').replace(/0+$/, '')}`
}
