/** Opens a new store and kills itself right after the statement that it is told. */
import { openSqlite } from '@bangfu/store-sqlite'

const [, , location = '', nth = ''] = process.argv
let left = Number(nth)
const store = openSqlite({
  onStatement: (_sql, moment) => {
    if (moment !== 'after') return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  },
})
await store.open({ location, now: () => new Date() })
