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

/** What a reference leads to, or what is there itself; and where that is. */
function resolve(node, place) {
  if (!node?.$ref) return [node, place]
  const names = node.$ref.slice(2).split('/')
  return [names.reduce((found, name) => found[name], document), names]
}

function fault({ path, verb, status, type, body }) {
  const [described, place] = resolve(document.paths[path][verb].responses[status], ['paths', path, verb, 'responses', status])
  if (!described) return `${status} is not described`
  if (!described.content) return body === '' ? '' : `a body is not described: ${body.slice(0, 200)}`
  if (!described.content[type]) return `${type} is not described`
  if (!described.content[type].schema) return '' // A file.
  const pointer = [...place, 'content', type, 'schema'].map(escape).join('/')
  const isValid = ajv.getSchema(`api#/${pointer}`) ?? ajv.compile({ $ref: `api#/${pointer}` })
  const value = type.endsWith('json') ? JSON.parse(body) : body
  if (!isValid(value)) return ajv.errorsText(isValid.errors)
  return type === 'application/problem+json' ? problemFault(described.content[type].examples, value) : ''
}

/** A response names the problems that it can be by their examples. An answer is one of them. */
function problemFault(examples, { type, title, status }) {
  const isNamed = Object.values(examples).map(example => resolve(example)[0].value)
    .some(known => known.type === type && known.title === title && known.status === status)
  return isNamed ? '' : `the problem ${type}, "${title}", is not named`
}

for await (const line of lines) console.log(fault(JSON.parse(line)).replaceAll('\n', ' '))
