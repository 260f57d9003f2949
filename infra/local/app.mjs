import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../src/ReviewFunctions', import.meta.url))
const program = join(project, 'bin', 'Release', 'net10.0', 'ReviewFunctions.dll')
const patience = 60_000

/** Builds the app, and says nothing unless it fails. */
export async function buildApp() {
  const build = spawn('dotnet', ['build', project, '-c', 'Release', '-v', 'quiet', '--nologo'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [code]] = await Promise.all([text(build.stdout), once(build, 'exit')])
  if (code !== 0) throw new Error(`${output}\nThe app does not build.`)
}

/** Starts the app and waits until it answers. */
export async function startApp(site, env) {
  const quiet = { 'Logging__LogLevel__Default': 'Warning', 'Logging__LogLevel__Microsoft.Hosting.Lifetime': 'Warning', 'Logging__LogLevel__Function': 'Warning', 'Telemetry__Console': 'false' }
  const child = spawn('dotnet', [program, '--urls', site], {
    env: { ...quiet, Site__BaseUrl: `${site}/`, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
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
