/** The forms that the report of `check` is printed in. */
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const

/** A form that the report of `check` is printed in. */
export type CheckFormat = (typeof CHECK_FORMATS)[number]
