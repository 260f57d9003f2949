// Starts the desk, and does for it what only a script of the page can: the browser's store, the selection of a text, files that are
// dropped or pasted, and leaving with something unsaved.
import { keepScreen, showLast, takeChoice } from './last-screen.js'
import { loadLibraries, settings } from './runtime.js'

const folder = new URL('./_framework/', import.meta.url)

const stores = { tab: sessionStorage, browser: localStorage }

const store = {
  read: (place, key) => stores[place].getItem(key),
  write: (place, key, value) => {
    try {
      stores[place].setItem(key, value)
      return true
    } catch {
      return false
    }
  },
  remove: (place, key) => stores[place].removeItem(key),
  keys: (place, beginning) => Object.keys(stores[place]).filter(key => key.startsWith(beginning)),
}

/** The token in the fragment of the address, which leaves the address and the history at once. */
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (location.hash) history.replaceState(null, '', location.pathname + location.search)
  return token
}

// Somebody who opens such an address where the desk is open already is asked as well: nothing but the fragment changes then.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#token=')) location.reload()
})

/** Puts `before` and `after` around what is selected in a text, or takes them away if they are there. */
function wrap(id, before, after) {
  const field = document.getElementById(id)
  const { value, selectionStart: start, selectionEnd: end } = field
  const chosen = value.slice(start, end)
  if (value.slice(start - before.length, start) === before && value.slice(end, end + after.length) === after) {
    replace(field, start - before.length, end + after.length, chosen)
    return
  }
  replace(field, start, end, before + chosen + after)
  field.setSelectionRange(start + before.length, end + before.length)
}

/** Puts `mark` in front of each line that is selected, or takes it away where all of them have it. */
function prefix(id, mark) {
  const field = document.getElementById(id)
  const { value, selectionStart, selectionEnd } = field
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1
  const next = value.indexOf('\n', selectionEnd)
  const end = next < 0 ? value.length : next
  const lines = value.slice(start, end).split('\n')
  const marked = lines.every(line => line.startsWith(mark))
  const text = lines.map(line => marked ? line.slice(mark.length) : mark + line).join('\n')
  replace(field, start, end, text)
  field.setSelectionRange(start, start + text.length)
}

/** Puts a text where the cursor is. */
function insert(id, text) {
  const field = document.getElementById(id)
  replace(field, field.selectionStart, field.selectionEnd, text)
}

/** Puts a paragraph of its own where the cursor is. */
function insertParagraph(id, text) {
  const field = document.getElementById(id)
  const { value, selectionStart: start, selectionEnd: end } = field
  const before = value.slice(0, start)
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  replace(field, start, end, `${gap}${text}${value.slice(end).startsWith('\n') ? '' : '\n\n'}`)
}

/** Changes a field as typing does, so that it can be undone and is heard of. */
function replace(field, start, end, text) {
  field.focus()
  field.setSelectionRange(start, end)
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, end, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Gives images that are dropped on or pasted into an element to its file input, which the desk reads. */
function receiveFiles(id, inputId) {
  const element = document.getElementById(id)
  const give = files => {
    const images = [...files].filter(file => file.type.startsWith('image/'))
    if (images.length === 0) return false
    const input = document.getElementById(inputId)
    const transfer = new DataTransfer()
    for (const image of images) transfer.items.add(image)
    input.files = transfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  element.addEventListener('dragover', event => {
    if ([...event.dataTransfer.types].includes('Files')) event.preventDefault()
  })
  element.addEventListener('drop', event => {
    if (give(event.dataTransfer.files)) event.preventDefault()
  })
  element.addEventListener('paste', event => {
    if (give(event.clipboardData.files)) event.preventDefault()
  })
}

/** Calls the desk for keys that are pressed with Ctrl or Cmd in an element, of those that it names. */
function listenForKeys(id, keys, desk) {
  document.getElementById(id).addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !keys.includes(event.key.toLowerCase())) return
    event.preventDefault()
    desk.invokeMethodAsync('PressAsync', event.key.toLowerCase())
  })
}

/** Calls the desk for all that is written in a field. */
function listenForText(id, desk) {
  document.getElementById(id).addEventListener('input', () => desk.invokeMethod('Write'))
}

/** Calls the desk for keys that lead from cell to cell of a grid. Enter on a link within a cell stays the link's. */
function listenForMoves(id, keys, desk) {
  document.getElementById(id).addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !keys.includes(event.key)) return
    if (event.key === 'Enter' && !event.target.matches('[role=gridcell]')) return
    event.preventDefault()
    desk.invokeMethodAsync('PressAsync', event.key)
  })
}

/** Calls the desk for single keys that are pressed outside of fields. */
function listenOutsideFields(keys, desk) {
  const hear = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, dialog')) return
    if (keys.includes(event.key)) desk.invokeMethodAsync('PressAsync', event.key)
  }
  document.addEventListener('keydown', hear)
  return { stop: () => document.removeEventListener('keydown', hear) }
}

let unsaved = false
const setUnsaved = value => { unsaved = value }
addEventListener('beforeunload', event => {
  if (unsaved) event.preventDefault()
})

/** Says in each tab which review is open there, and calls the desk if another tab has the same one. */
function announceOpen(review, desk) {
  const channel = new BroadcastChannel('desk')
  channel.onmessage = ({ data }) => {
    if (data.review !== review) return
    if (data.asks) channel.postMessage({ review, asks: false })
    else desk.invokeMethodAsync('HearOfOtherTab')
  }
  channel.postMessage({ review, asks: true })
  return { stop: () => channel.close() }
}

/** Calls the desk when the browser's network comes or goes. */
function listenForNetwork(desk) {
  const hear = event => { desk.invokeMethodAsync('HearOfNetwork', event.type === 'online') }
  for (const type of ['online', 'offline']) addEventListener(type, hear)
  return { stop: () => { for (const type of ['online', 'offline']) removeEventListener(type, hear) } }
}

/** Shows a dialog over everything for as long as it is in the page: what it asks for cannot be put aside. */
function showUntilGone(id) {
  const dialog = document.getElementById(id)
  dialog.addEventListener('cancel', event => event.preventDefault())
  dialog.addEventListener('close', () => { if (dialog.isConnected) dialog.showModal() })
  dialog.showModal()
}

/** How much of the text of a field is before the cursor: nothing while something else is written in. */
function cursorIn(id) {
  const field = document.getElementById(id)
  return field && field === document.activeElement ? field.selectionEnd : 0
}

/** Shows a page in a frame, if the frame is there. */
function showPage(frame, page) {
  const element = document.getElementById(frame)
  if (element && element.srcdoc !== page) element.srcdoc = page
}

let reader

/** Has a draft read by the worker, which the first one starts, and its page shown in a frame. Answers what there is to say of it. */
function readDraft(frame, asked, body) {
  reader ??= startReader()
  return reader(frame, asked, body)
}

function startReader() {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), { type: 'module' })
  const waiting = new Map()
  let last = 0, begin, fail
  // What is sent before somebody listens in the worker is lost.
  const started = new Promise((resolve, reject) => { [begin, fail] = [resolve, reject] })
  started.catch(() => {})
  // What is asked later answers what was asked before.
  const settle = (upTo, act) => {
    for (const [id, asker] of waiting) {
      if (id > upTo) continue
      waiting.delete(id)
      act(asker)
    }
  }
  worker.addEventListener('error', () => {
    fail(new Error('The worker does not run.'))
    settle(last, ({ reject }) => reject(new Error('The worker has stopped.')))
  })
  worker.addEventListener('message', ({ data: { isStarted, id, page, reading, fault } }) => {
    if (isStarted) begin()
    else if (page) showPage(waiting.get(id).frame, page)
    else if (fault) settle(id, ({ reject }) => reject(new Error(fault)))
    else settle(id, ({ resolve }) => resolve(reading))
  })
  return async (frame, asked, body) => {
    await started
    const id = ++last
    return await new Promise((resolve, reject) => {
      waiting.set(id, { frame, resolve, reject })
      worker.postMessage({ id, asked, body })
    })
  }
}

let libraries

/** Loads what reads drafts into the page's own .NET: once for all who wait for it, and again where that failed. */
function loadOwnLibraries() {
  libraries ??= loadLibraries(Blazor.runtime).catch(fault => {
    libraries = undefined
    throw fault
  })
  return libraries
}

globalThis.desk = {
  ...store, takeToken, wrap, prefix, insert, insertParagraph, receiveFiles, showUntilGone, setUnsaved, announceOpen,
  listenForKeys, listenForText, listenForMoves, listenOutsideFields, listenForNetwork, cursorIn, readDraft, showPage, keepScreen, takeChoice,
  loadLibraries: loadOwnLibraries,
  show: id => document.getElementById(id)?.showModal(),
  hide: id => document.getElementById(id)?.close(),
  focusFault: () => requestAnimationFrame(() => document.querySelector('[aria-invalid=true]')?.focus()),
  textOf: id => document.getElementById(id).value,
  focus: id => document.getElementById(id)?.focus(),
  copy: id => {
    const field = document.getElementById(id)
    field.select()
    navigator.clipboard?.writeText(field.value).catch(() => {})
  },
  setTitle: title => { document.title = title },
  chooseLanguage: chosen => {
    localStorage.setItem('language', chosen)
    location.reload()
  },
  sizeOf: id => {
    const { width, height } = document.getElementById(id).getBoundingClientRect()
    return [width, height]
  },
}

/** The desk's own words are English or Korean: as chosen here, else as the browser is. */
const language = (localStorage.getItem('language') ?? navigator.language).startsWith('ko') ? 'ko' : 'en'
document.documentElement.lang = language
showLast()

await Blazor.start({
  applicationCulture: language,
  configureRuntime: runtime => runtime.withConfig(settings),
  loadBootResource: (type, name) => type === 'dotnetjs' ? new URL(name, folder).href : undefined,
})

/** When all files are fetched once more for later, in milliseconds from the start: the first screen does not wait for that. */
const later = 3000

// Opens the desk without a network, from the next visit on. A browser that cannot do that needs the network.
setTimeout(() => navigator.serviceWorker?.register(new URL('../sw.js', import.meta.url)).catch(() => {}), later)
