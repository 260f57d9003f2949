// Searches beside the page. It is sent what is typed, reads the parts one after the other, newest first, and answers with the best entries
// of what it has read so far: again with each part until all are there.
import MiniSearch from './minisearch.js'

const mostResults = 50
const readAtOnce = 4

/** Words of these scripts stand without spaces between them, or with endings: they are found by any two characters beside each other. */
const unspaced = /[\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]+|[^\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]+/gu
const isUnspaced = /^[\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]/u
/** A syllable of Hangul begins as a single letter while it is typed. */
const unfinished = /[\u3131-\u318e]+$/

const found = ['headline', 'title', 'original', 'people', 'tags', 'column', 'author', 'summary']
const search = new MiniSearch({
  idField: 'slug',
  fields: found,
  tokenize: (text) => [...termsOf(text), ...lastOf(text)],
  processTerm: (term) => term,
  searchOptions: {
    tokenize: termsOf,
    boost: { title: 5, original: 5, headline: 4, people: 3, tags: 2, column: 2 },
    combineWith: 'AND',
    fuzzy: (term) => term.length > 4 && !isUnspaced.test(term) ? 0.2 : false,
    prefix: (term, place, terms) => place === terms.length - 1 && (term.length > 1 || isUnspaced.test(term)),
  },
})
const entries = new Map()
let words = ''
let read = 0
let parts
let isDue = false

onmessage = ({ data }) => {
  words = data
  if (!isDue) setTimeout(answer)
  isDue = true
  parts ??= readAll()
}

async function readAll() {
  const names = await readJson('index.json') ?? []
  for (let first = 0; first < names.length; first += readAtOnce) {
    const some = await Promise.all(names.slice(first, first + readAtOnce).map(readJson))
    for (const entry of some.flatMap((part) => part ?? [])) add(entry)
    read = Math.min(first + readAtOnce, names.length) / names.length
    answer()
  }
  read = 1
  answer()
}

/** A part that is not to be had, or that emptied meanwhile, keeps no other back. */
async function readJson(name) {
  try {
    const got = await fetch(name)
    return got.ok ? await got.json() : undefined
  } catch {
    return undefined
  }
}

/** A review that moved to another part while these are read is taken once. */
function add(entry) {
  if (entries.has(entry.slug)) return
  entries.set(entry.slug, entry)
  search.add(entry)
}

/** Answers once to all that was typed meanwhile. */
function answer() {
  isDue = false
  const query = words.replace(unfinished, '')
  const matches = termsOf(query).length > 0 ? search.search(query) : []
  const best = matches.slice(0, mostResults).map(({ id }) => entries.get(id))
  postMessage({ words, best, count: matches.length, read })
}

/** Words, those of unspaced scripts as all pairs of neighbours. */
function termsOf(text) {
  return runsOf(text).flatMap((run) => isUnspaced.test(run) ? pairsOf([...run]) : [run])
}

/** The last characters of words of unspaced scripts, with which no pair begins. */
function lastOf(text) {
  return runsOf(text).filter((run) => isUnspaced.test(run)).map((run) => [...run].at(-1))
}

/** In lower case and without accents. */
function runsOf(text) {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase()
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => word.match(unspaced))
}

function pairsOf(characters) {
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, place) => characters[place] + character)
}
