// Loaded before an emulator that holds everything in memory and ends soon.
const blobs = require('azurite/dist/src/blob/utils/constants')
const templates = require('azurite/dist/src/blob/generated/utils/utils')

// Its garbage goes with it. To collect that takes the emulator quadratic time every ten minutes, in which it answers nobody, and minutes of
// a processor in a run of all tests. This is the longest that a timer waits: 24 days.
blobs.DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1

// What a request asks for is found by comparing its kind of address with the template of each operation, which is parsed for every
// request. There are few kinds and templates, so each pair is compared once.
const compare = templates.isURITemplateMatch
const compared = new Map()
templates.isURITemplateMatch = (kind, template) => {
  const pair = `${kind} ${template}`
  if (!compared.has(pair)) compared.set(pair, compare(kind, template))
  return compared.get(pair)
}
