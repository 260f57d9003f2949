// `make run`: the emulator, the app and the samples on this machine, until Ctrl-C or SIGTERM. The data stays.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { namesAnAccount, noteConnection } from './account.mjs'
import { buildApp, startApp } from './app.mjs'
import { readOrMakeEditorToken } from './editor-token.mjs'
import { installEmulator, startEmulatorProcess } from './emulator-process.mjs'
import { readOrMakeKeys } from './keys.mjs'
import { refusePortInUse } from './port.mjs'
import { postSamples } from './samples.mjs'

const port = process.env.PORT || '7071'
const data = resolve(process.env.DATA || '.data')
const site = `http://localhost:${port}`
const stops = []

async function run() {
  await refusePortInUse(port)
  const needsEmulator = !namesAnAccount(process.env)
  await Promise.all([buildApp(), needsEmulator && installEmulator()])
  mkdirSync(data, { recursive: true })
  const keysFile = join(data, 'keys.json')
  const keys = readOrMakeKeys(keysFile)
  const env = { ...process.env, LocalHost__MasterKey: keys.masterKey, LocalHost__FunctionKey: keys.functionKey }
  if (needsEmulator) {
    const emulator = await startEmulatorProcess(join(data, 'azurite'))
    stops.unshift(emulator.stop)
    env.Content = emulator.connection
    stops.unshift(noteConnection(data, emulator.connection))
  }
  const app = await startApp(site, env)
  stops.unshift(app.stop)
  app.exited.then(code => stop(code ?? 1))

  await app.untilPublished(keys.masterKey)
  const editorToken = await readOrMakeEditorToken(site, keysFile, keys)
  if (process.env.SAMPLES !== '0') await postSamples(site, editorToken)
  console.log(`Ready ${site}`)
  // Browsers do not send a fragment anywhere: the token in it stays on this machine.
  console.log(`  ${site}/desk/#token=${editorToken}`)
  for (const feed of ['feed.xml', 'feed.atom', 'feed.json']) console.log(`  ${site}/${feed}`)
}

let stopping = false
async function stop(code) {
  if (stopping) return
  stopping = true
  for (const end of stops) await end()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))
run().catch(fault => {
  console.error(fault.message)
  return stop(1)
})
