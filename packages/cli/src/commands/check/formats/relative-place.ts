import { isAbsolute, relative, sep } from 'node:path'

/** Where a file lies: below the folder that the command runs in, or else below that of the policy. */
export interface RelativePlace {
  /** With `/` between its steps. */
  readonly path: string
  readonly base: 'SRCROOT' | 'POLICY'
}

const below = (folder: string, file: string): string | undefined => {
  const path = relative(folder, file)
  return path === '' || isAbsolute(path) || path.split(sep)[0] === '..' ? undefined : path.split(sep).join('/')
}

/** The relative path of a file; what encloses it on this machine is not in it. */
export const relativePlace = (file: string, folder: string): RelativePlace => {
  const here = below('.', file)
  return { path: here ?? below(folder, file) ?? file, base: here === undefined ? 'POLICY' : 'SRCROOT' }
}

/** A path as a URI. */
export const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
