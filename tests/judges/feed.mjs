// Judges the items of a JSON Feed on standard input by a schema of their extension _review, whose file is the argument, with ajv. Writes what is wrong,
// one line for each item: nothing, if it is empty.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const ajv = formats(new Ajv({ allErrors: true }))
const isValid = ajv.compile(JSON.parse(readFileSync(process.argv[2], 'utf8')))
for (const item of JSON.parse(readFileSync(0, 'utf8')).items) console.log(isValid(item._review) ? '' : ajv.errorsText(isValid.errors))
