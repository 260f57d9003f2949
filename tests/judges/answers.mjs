// Judges answers by an OpenAPI document with ajv. The first line of standard input is the document; each further line is an answer as
// {path, verb, status, type, body}, to which one line says what is wrong: nothing, if it is empty.
import { createInterface } from 'node:readline'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const document = JSON.parse((await lines.next()).value)
const ajv = formats(new Ajv({ strict: false, allErrors: true }))
ajv.addSchema({ ...document, $id: 'api' })

const escape = (name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))

function fault({ path, verb, status, type, body }) {
  const described = document.paths[path][verb].responses[status]
  if (!described) return `${status} is not described`
  if (!described.content) return body === '' ? '' : `a body is not described: ${body.slice(0, 200)}`
  if (!described.content[type]) return `${type} is not described`
  const pointer = ['paths', path, verb, 'responses', status, 'content', type, 'schema'].map(escape).join('/')
  const isValid = ajv.getSchema(`api#/${pointer}`) ?? ajv.compile({ $ref: `api#/${pointer}` })
  return isValid(type.endsWith('json') ? JSON.parse(body) : body) ? '' : ajv.errorsText(isValid.errors)
}

for await (const line of lines) console.log(fault(JSON.parse(line)).replaceAll('\n', ' '))
