// `make backup` and `make restore`: a backup as the file FILE, of the account that is named as for the app; without one, of the
// emulator's data in DATA, whether `make run` is going there or not. The tool of src/ReviewFunctions.Cli does the rest.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { namesAnAccount, runningConnection } from './account.mjs'
import { startEmulatorProcess } from './emulator-process.mjs'

const project = fileURLToPath(new URL('../../src/ReviewFunctions.Cli', import.meta.url))
const data = resolve(process.env.DATA || '.data')
const [task] = process.argv.slice(2)
const file = process.env.FILE
const env = { ...process.env }
let stop = () => {}

async function run() {
  if (!file && task === 'restore') throw new Error('FILE says which backup is to be put back: make restore FILE=backup.zip')
  if (!namesAnAccount(env)) env.Content = await runningConnection(data) ?? await startHere()
  const words = [task, ...file ? [resolve(file)] : []]
  const tool = spawn('dotnet', ['run', '--project', project, '-c', 'Release', '-v', 'quiet', '--', ...words], { env, stdio: 'inherit' })
  const [code] = await once(tool, 'exit')
  return code ?? 1
}

async function startHere() {
  const emulator = await startEmulatorProcess(join(data, 'azurite'))
  stop = emulator.stop
  return emulator.connection
}

run().catch(fault => {
  console.error(fault.message)
  return 1
}).then(async code => {
  await stop()
  process.exit(code)
})
