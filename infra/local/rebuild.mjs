// `make rebuild`: has the site that runs on this machine derive every document again, within a minute.
import { join, resolve } from 'node:path'
import { readOrMakeKeys } from './keys.mjs'

const site = `http://localhost:${process.env.PORT || '7071'}`
const keys = readOrMakeKeys(join(resolve(process.env.DATA || '.data'), 'keys.json'))
const answer = await fetch(`${site}/api/rebuild`, { method: 'POST', headers: { 'x-functions-key': keys.functionKey } }).catch(() => null)
if (answer?.status !== 202) {
  console.error(answer ? `The site at ${site} answers ${answer.status}.` : `No site answers at ${site}: start it with make run.`)
  process.exit(1)
}
