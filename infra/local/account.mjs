import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a storage connection is set, in any of its forms. */
export const namesAnAccount = env => Object.keys(env).some(name => /^(Content|AzureWebJobsStorage)(__|$)/.test(name) && env[name])

/** Notes where the emulator of `make run` listens, for whoever wants to look at the same data meanwhile. */
export function noteConnection(data, connection) {
  writeFileSync(fileOf(data), connection)
  return () => rmSync(fileOf(data), { force: true })
}

/** The connection that `make run` has noted, if its emulator answers; a run that was killed has left its note behind. */
export async function runningConnection(data) {
  if (!existsSync(fileOf(data))) return null
  const connection = readFileSync(fileOf(data), 'utf8')
  const [, blobs] = /BlobEndpoint=([^;]+)/.exec(connection) ?? []
  return await fetch(blobs).then(answer => answer.body?.cancel().then(() => true), () => false) ? connection : null
}

const fileOf = data => join(data, 'connection')
