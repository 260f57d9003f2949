import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The keys of the local runtime: made once, readable by their owner alone. */
export function readOrMakeKeys(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const keys = { masterKey: newKey(), functionKey: newKey() }
  writeFileSync(file, JSON.stringify(keys, null, 2) + '\n', { mode: 0o600 })
  return keys
}

const newKey = () => randomBytes(32).toString('base64url')
