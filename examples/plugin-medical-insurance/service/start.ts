import { serve } from '@hono/node-server'
import { createApp } from './app.ts'

/** A service that runs. */
export interface Running {
  readonly address: string
  stop(): Promise<void>
}

/** Starts the service on this machine alone; port 0 takes a free one. */
export const start = (port = 0): Promise<Running> =>
  new Promise((resolve) => {
    const server = serve({ fetch: createApp().fetch, hostname: '127.0.0.1', port }, (info) =>
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
  })
