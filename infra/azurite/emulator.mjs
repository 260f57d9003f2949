// The storage emulator, Blob and Table only, on free ports of the loopback address. Run as a program it prints one line, the connection
// string, and stops when its standard input ends or a signal comes: node emulator.mjs [DIRECTORY]
// With --accounts N it holds N accounts in memory and prints a line for each. With --tables-in-memory behind DIRECTORY it does not write
// its tables there, which it writes as a whole every few seconds otherwise.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const host = '127.0.0.1'
// The emulator's usual account; the key is public and the same everywhere.
const account = 'devstoreaccount1'
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** Starts the emulator on a directory, or in memory without one, or with its tables there. */
export async function startEmulator(directory, accounts = [account], tablesInMemory = false) {
  const places = { blob: directory, table: tablesInMemory ? undefined : directory }
  const names = Object.keys(places)
  const ports = await freePorts(names.length)
  const [blob, table] = await Promise.all(names.map((name, index) => startService(name, ports[index], places[name], accounts)))
  const connections = accounts.map(name => `DefaultEndpointsProtocol=http;AccountName=${name};AccountKey=${accountKey};`
    + `BlobEndpoint=http://${host}:${blob.port}/${name};TableEndpoint=http://${host}:${table.port}/${name};`)
  return {
    connections,
    connection: connections[0],
    stop: () => Promise.all([stopService(blob), stopService(table)]),
  }
}

async function startService(name, port, directory, accounts) {
  const program = join(here, 'node_modules', 'azurite', 'dist', 'src', name, 'main.js')
  if (!existsSync(program)) throw new Error(`The storage emulator is not installed: npm ci --ignore-scripts in ${here}`)
  const place = directory ? ['--location', directory] : ['--inMemoryPersistence']
  const before = directory ? [] : ['--require', join(here, 'in-memory.cjs')]
  const options = ['--silent', '--disableTelemetry', '--skipApiVersionCheck', `--${name}Host`, host, `--${name}Port`, `${port}`, ...place]
  const env = { ...process.env, AZURITE_ACCOUNTS: accounts.map(account => `${account}:${accountKey}`).join(';') }
  const child = spawn(process.execPath, [...before, program, ...options], { env, stdio: 'ignore', detached: true })
  await untilListening(port, child)
  return { port, child, writes: directory !== undefined }
}

/** As many ports as asked for, none twice, since all are taken before the first is let go. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, host))
  await Promise.all(servers.map(server => once(server, 'listening')))
  const ports = servers.map(server => server.address().port)
  await Promise.all(servers.map(server => once(server.close(), 'close')))
  return ports
}

async function untilListening(port, child) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error('The storage emulator did not start.')
    const socket = connect(port, host)
    const answered = await once(socket, 'connect').then(() => true, () => false)
    socket.destroy()
    if (answered) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The storage emulator does not answer.')
}

// SIGINT is the signal on which it writes what it holds in memory. Where it writes nothing, there is nothing to wait for.
async function stopService({ child, writes }) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(writes ? 'SIGINT' : 'SIGKILL')
  const last = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await once(child, 'exit')
  clearTimeout(last)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [place, more] = process.argv.slice(2)
  const emulator = place === '--accounts'
    ? await startEmulator(undefined, Array.from({ length: Number(more) }, (_, number) => `account${number}`))
    : await startEmulator(place, undefined, more === '--tables-in-memory')
  const stop = () => emulator.stop().then(() => process.exit(0))
  process.stdin.resume().once('end', stop)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(emulator.connections.join('\n'))
}
