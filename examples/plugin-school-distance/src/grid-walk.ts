import { add, Bounds, compare, defineFormula, subtract, ZERO } from '@bangfu/sdk'
import { apart, apartWithin } from './distance.ts'

/** The way between two points along roads that run east and north, as between paddies. Arguments and result in meters. */
export const gridWalk = defineFormula({
  name: 'gridWalk',
  arguments: ['number', 'number', 'number', 'number'],
  repeats: false,
  result: 'number',
  evaluate: (east, north, otherEast, otherNorth) => add(apart(east, otherEast), apart(north, otherNorth)),
  bounds: (east, north, otherEast, otherNorth) => {
    const [x, y] = [apartWithin(east, otherEast), apartWithin(north, otherNorth)]
    return new Bounds(add(x.least ?? ZERO, y.least ?? ZERO), x.greatest && y.greatest && add(x.greatest, y.greatest))
  },
  // The coordinate at that place is as far from its opposite as the rest of the way allows, on either side.
  passes: (place, value, args) => {
    const opposite = args[(place + 2) % 4]
    const [a, b] = place % 2 === 0 ? [args[1], args[3]] : [args[0], args[2]]
    if (typeof opposite !== 'object' || typeof a !== 'object' || typeof b !== 'object') return []
    const rest = subtract(value, apart(a, b))
    return compare(rest, ZERO) < 0 ? [] : [subtract(opposite, rest), opposite, add(opposite, rest)]
  },
  sentence: {
    zh: '沿方格路网从（{0}，{1}）到（{2}，{3}）的路程',
    en: 'the way along the grid from ({0}, {1}) to ({2}, {3})',
  },
})
