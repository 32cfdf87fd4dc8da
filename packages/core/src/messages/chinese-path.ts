const INDEX = /^\[(\d+)\]$/

/** A path inside a record as people count: `members[1].birthDate` is 「members」第2项的「birthDate」. */
export const chinesePath = (path: string): string =>
  path
    .split(/(\[\d+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const index = INDEX.exec(part)
      return index === null ? `「${part.replace(/^\./, '')}」` : `第${Number(index[1]) + 1}项`
    })
    .join('')
    .replaceAll('项「', '项的「')
