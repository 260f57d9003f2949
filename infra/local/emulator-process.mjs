import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = fileURLToPath(new URL('../azurite/emulator.mjs', import.meta.url))

/** Fetches the emulator from npm if that has not been done. */
export async function installEmulator() {
  const make = spawn('make', ['-s', '--no-print-directory', 'emulator'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(make, 'exit')
  if (code !== 0) throw new Error('The storage emulator cannot be installed.')
}

/**
 * Starts the emulator in a process group of its own, so that Ctrl-C stops the app first. It stops when our end of its standard input
 * closes, also if we are killed.
 */
export async function startEmulatorProcess(directory) {
  mkdirSync(directory, { recursive: true })
  const child = spawn(process.execPath, [program, directory], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const exited = once(child, 'exit')
  const connection = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => line),
    exited.then(() => { throw new Error('The storage emulator did not start.') }),
  ])
  return {
    connection,
    stop: () => {
      child.stdin.end()
      return exited
    },
  }
}
