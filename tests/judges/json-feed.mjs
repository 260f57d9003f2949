// Judges JSON Feeds, a JSON array of their texts on standard input, by the schema of version 1.1 with ajv. Writes what is wrong, as a JSON array with one
// text for each: nothing, if it is empty. Ids within a feed must differ, which a schema cannot say.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const ajv = formats(new Ajv({ allErrors: true }))
const isValid = ajv.compile(JSON.parse(readFileSync(new URL('json-feed.schema.json', import.meta.url), 'utf8')))
const repeats = ({ items }) => (new Set(items.map((item) => item.id)).size === items.length ? '' : 'an id twice')
const judge = (feed) => (isValid(feed) ? repeats(feed) : ajv.errorsText(isValid.errors))
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map((feed) => judge(JSON.parse(feed)))))
