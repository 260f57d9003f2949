import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The keys of the local runtime: made once, readable by their owner alone. */
export function readOrMakeKeys(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  return writeKeys(file, { masterKey: newKey(), functionKey: newKey() })
}

/** Puts all keys into the file, or none: it is never half written. */
export function writeKeys(file, keys) {
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2) + '\n', { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return keys
}

const newKey = () => randomBytes(32).toString('base64url')
