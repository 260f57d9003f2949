// Shows what is found as somebody types. The worker that searches begins when somebody does, or with the words in the address.
const form = document.querySelector('[role=search]')
const field = document.querySelector('#search-words')
const list = document.querySelector('#search-results')
const status = document.querySelector('#search-status')
const words = JSON.parse(form.dataset.words)
let worker
let isComposing = false

form.hidden = false
field.value = new URLSearchParams(location.search).get('q') ?? ''
if (field.value.trim()) ask()
else field.focus()

field.addEventListener('input', ask)
field.addEventListener('compositionstart', () => { isComposing = true })
field.addEventListener('compositionend', () => { isComposing = false; ask() })
field.addEventListener('change', note)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  list.querySelector('a')?.click()
})
addEventListener('keydown', move)

function ask() {
  worker ??= begin()
  worker.postMessage(field.value)
}

/** Keeps the words in the address, so that the way back from a review leads to its results. */
function note() {
  const address = new URL(location)
  if (field.value) address.searchParams.set('q', field.value)
  else address.searchParams.delete('q')
  history.replaceState(null, '', address)
}

function begin() {
  const begun = new Worker('worker.js', { type: 'module' })
  begun.addEventListener('message', ({ data }) => show(data))
  begun.addEventListener('error', () => { status.textContent = say('The search does not start in this browser.') })
  return begun
}

/** Answers to what was typed before come too late, and a syllable that is not finished finds nothing. */
function show({ words: typed, best, count, read }) {
  if (typed !== field.value || (isComposing && count === 0)) return
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement))
  list.replaceChildren(...best.map(item))
  if (focused >= 0) (list.children[focused]?.querySelector('a') ?? field).focus()
  status.textContent = said(typed.trim(), count, best.length, read)
}

function said(typed, count, shown, read) {
  if (!typed) return ''
  const sentences = [numberOf(count, typed)]
  if (count > shown) sentences.push(say('The best {0} are here.', shown))
  if (read < 1) sentences.push(say('{0} % of all reviews are read so far.', Math.floor(read * 100)))
  return sentences.join(' ')
}

function numberOf(count, typed) {
  if (count === 0) return say('Nothing found for “{0}”.', typed)
  return count === 1 ? say('1 review found for “{0}”.', typed) : say('{1} reviews found for “{0}”.', typed, count)
}

/** A text in the language of the page, with values at its places. */
function say(text, ...values) {
  return words[text].replace(/\{(\d)\}/g, (_, place) => values[place])
}

/** The arrows go through the results, and Escape goes back to the words. */
function move(event) {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const links = [field, ...list.querySelectorAll('a')]
  const place = links.indexOf(document.activeElement)
  if (place < 0) return
  if (event.key === 'Escape') {
    if (place > 0) field.focus()
    return
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !links[place + step]) return
  event.preventDefault()
  links[place + step].focus()
}

function item(entry) {
  const article = element('article')
  if (entry.picture) article.append(pictureOf(entry.picture))
  if (entry.column) article.append(element('p', { className: 'column' }, text(entry.column, entry.language)))
  const link = element('a', { href: `../reviews/${encodeURIComponent(entry.slug)}/` }, text(entry.headline, entry.language))
  article.append(element('h2', {}, link), about(entry))
  if (entry.summary) article.append(element('p', {}, text(entry.summary, entry.language)))
  article.append(facts(entry))
  return element('li', {}, article)
}

/** Lists show all pictures in one shape. */
function pictureOf(path) {
  const img = element('img', { src: `../${path}`, alt: '', loading: 'lazy', width: 300, height: 200 })
  return element('span', { className: 'frame' }, element('picture', {}, img))
}

function about({ title, original, originalLanguage, kind, year }) {
  const line = element('p', { className: 'about' }, element('cite', { dir: 'auto' }, title))
  if (original) line.append(' (', element('span', { dir: 'auto', lang: originalLanguage }, original), ')')
  line.append(` · ${words[kind] ?? kind}`)
  if (year) line.append(` · ${year}`)
  return line
}

function facts({ rating, stars, author, published }) {
  const line = element('p', { className: 'facts' })
  if (rating) line.append(element('span', {}, ratingOf(rating, stars)))
  if (author) line.append(bylineOf(author))
  if (published) {
    const day = new Intl.DateTimeFormat(languageOfDates(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(published))
    line.append(element('time', { dateTime: published }, day))
  }
  return line
}

function bylineOf(author) {
  const [before, after] = words['By {0}'].split('{0}')
  return element('span', { className: 'byline' }, before, element('bdi', {}, author), after)
}

/** The page's own, as far as the page has words in it. */
function languageOfDates() {
  const language = form.closest('[lang]').lang
  return language.startsWith('en') ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`
}

function ratingOf(rating, stars) {
  const drawn = element('span', { className: 'stars', ariaHidden: 'true' }, ...[...stars].map((lit) => element('i', { className: `q${lit}` })))
  const words = element('span', { className: 'visually-hidden' }, say('Rating: {0}', say('{0} out of {1}', ...rating.split('/'))))
  return element('span', { className: 'rating' }, drawn, ' ', element('span', { ariaHidden: 'true' }, rating), words)
}

function text(words, language) {
  return element('bdi', { lang: language }, words)
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
