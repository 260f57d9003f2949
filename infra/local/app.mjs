import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const solution = join(root, 'infra', 'local', 'app.slnf')
const output = project => join(root, 'src', project, 'bin', 'Release', 'net10.0')
const app = output('ReviewFunctions')
const host = join(output('ReviewFunctions.LocalHost'), 'LocalHost.dll')
/** Its time is when the last build that went well began. */
const stamp = join(app, '.built')
const patience = 60_000
/** A build runs for a minute: compilers that compile themselves quickly, and sleep when there is nothing to do, take less of it. */
const briefly = { DOTNET_TieredPGO: '0', DOTNET_ThreadPool_UnfairSemaphoreSpinLimit: '0' }

/** Builds the app and the local host if a source is newer than the last build; says nothing unless it fails. */
export async function buildApp() {
  const begun = new Date()
  const isBuilt = timeOf(host) > 0 && timeOf(join(app, 'ReviewFunctions.dll')) > 0
  if (isBuilt && newestSource() <= timeOf(stamp)) return
  // Who runs the app need not wait for the analyzers: `make test` has them look at the code.
  const options = ['-c', 'Release', '-v', 'quiet', '--nologo', '-p:RunAnalyzers=false', '-p:UseSharedCompilation=true']
  const env = { ...process.env, ...briefly }
  const build = spawn('dotnet', ['build', solution, ...options], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  // It ends with whoever started it.
  process.once('exit', () => build.kill())
  const [message, [code]] = await Promise.all([text(build.stdout), once(build, 'exit')])
  if (code !== 0) throw new Error(`${message}\nThe app does not build.`)
  writeFileSync(stamp, '')
  utimesSync(stamp, begun, begun)
}

/** Starts the local host, which starts the app, and waits until it answers. */
export async function startApp(site, env) {
  const hostLog = 'Logging__LogLevel__ReviewFunctions.LocalHost.FunctionsHost'
  const quiet = { Logging__LogLevel__Default: 'Warning', [hostLog]: 'Warning', Telemetry__Console: 'false' }
  // With the startup hook it ends when its standard input does, also if this process is killed.
  const child = spawn('dotnet', [host, '--app', app, '--urls', site], {
    env: { ...quiet, Site__BaseUrl: `${site}/`, ...env, DOTNET_STARTUP_HOOKS: host },
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: true,
  })
  const exited = once(child, 'exit').then(([code]) => code)
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  const ended = exited.then(() => { throw new Error('The app did not start.') })
  await Promise.race([until(async () => (await fetch(`${site}/api/health`)).ok), ended])
  return { exited, stop, untilPublished: masterKey => Promise.race([publishSite(site, masterKey), ended]) }
}

/** When anything that is built was last changed. What npm brings during a build is no source. */
export function newestSource() {
  const files = readdirSync(root).filter(name => /\.(props|json|editorconfig|txt)$/.test(name)).map(name => timeOf(join(root, name)))
  return Math.max(...files, timeOf(join(root, 'docs', 'openapi.yaml')), newestBelow(join(root, 'src')))
}

function newestBelow(folder) {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter(entry => !['bin', 'obj', 'node_modules'].includes(entry.name))
    .map(entry => entry.isDirectory() ? newestBelow(join(folder, entry.name)) : timeOf(join(folder, entry.name)))
  return Math.max(...inside, 0)
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** Has the timer make the site's own documents now, rather than at the next full minute. */
async function publishSite(site, masterKey) {
  const headers = { 'x-functions-key': masterKey, 'content-type': 'application/json' }
  await fetch(`${site}/admin/functions/PublishPending`, { method: 'POST', headers, body: '{}' })
  await until(async () => (await fetch(`${site}/`)).ok)
}

async function until(condition) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await condition().catch(() => false)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The app does not answer.')
}
