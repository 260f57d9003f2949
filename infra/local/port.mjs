import { once } from 'node:events'
import { createServer } from 'node:net'

/** Fails with one clear line when somebody listens on the port already, on either loopback address. */
export async function refusePortInUse(port) {
  if (!/^\d+$/.test(port) || port < 1 || port > 65535) throw new Error(`PORT is not a port: ${port}`)
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer()
    const [outcome] = await Promise.race([
      once(server.listen(port, host), 'listening').then(() => ['free']),
      once(server, 'error'),
    ])
    server.close()
    if (outcome?.code === 'EADDRINUSE') throw new Error(`Port ${port} is in use. Take another one: make run PORT=${Number(port) + 1}`)
  }
}
