// Writes the library of the search as browsers get it, behind its licence: node library.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs'

const read = file => readFileSync(new URL(`node_modules/minisearch/${file}`, import.meta.url), 'utf8')
const { name, version } = JSON.parse(read('package.json'))
const code = read('dist/es/index.js').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
writeFileSync(process.argv[2], `/*! ${name} ${version}\n\n${read('LICENSE.txt')}*/\n${code}`)
