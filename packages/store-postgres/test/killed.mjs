/** Opens a new store and kills itself right after the statement that it is told. */
import { createPostgresStore } from '@bangfu/store-postgres'

const [, , location = '', nth = ''] = process.argv
let left = Number(nth)
const store = createPostgresStore({
  onStatement: (_sql, moment) => {
    if (moment !== 'after') return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  },
})
await store.open({ location, now: () => new Date() })
