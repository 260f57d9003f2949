// Measures the desk in a real browser. Arguments: the browser, the site's address, a token. Prints one line of JSON: milliseconds, each a
// list with an entry for each run, and the bytes of a first visit.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { startBareBrowser } from './bare-browser.mjs'

const [executablePath, site, token] = process.argv.slice(2)
const visits = 7
const keys = 25
/** How often those keys are pressed before they are measured: .NET prepares what it runs often while it runs. */
const practice = 4
const letters = 'abcdefghijklmnopqrstuvwxyz'
/** How long a key is held back after the one before, as a quick typist does. */
const pace = 60
const launched = { executablePath, args: ['--no-sandbox', '--disable-gpu'] }
const shown = { viewport: { width: 1280, height: 900 }, baseURL: site, locale: 'en-GB' }
const browser = await chromium.launch(launched)

const first = []
let bytes = 0
for (let visit = 0; visit < visits; visit++) {
  const context = await browser.newContext(shown)
  const page = await context.newPage()
  bytes = 0
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  first.push(await timed(() => page.goto('/desk/'), page.locator('#token')))
  await context.close()
}

await browser.close()

// Who comes back has a browser that keeps what it has compiled; what is made for one test alone does not.
const profile = mkdtempSync(join(tmpdir(), 'desk-'))
const context = await chromium.launchPersistentContext(profile, { ...launched, ...shown })
const entry = await context.newPage()
await entry.goto(`/desk/#token=${token}`)
await entry.locator('.sign-in input[type=checkbox]').check()
await entry.locator('#enter').click()
// The list stands as it was last seen, until it has been read again.
await entry.waitForFunction(() => localStorage.getItem('desk.screen'))
await entry.close()
const next = []
const fresh = []
const opened = []
for (let visit = 0; visit < visits; visit++) {
  const page = await context.newPage()
  next.push(await timed(() => page.goto('/desk/'), page.locator('.found li').first()))
  await page.close()
  const reader = await context.newPage()
  fresh.push(await timed(() => reader.goto('/desk/'), reader.locator('.found:not([aria-busy]) li').first()))
  await reader.close()
  const writer = await context.newPage()
  opened.push(await timed(async () => {
    await writer.goto('/desk/')
    await writer.locator('.found a').first().click()
  }, writer.locator('#field-body')))
  await writer.close()
}

await context.close()
rmSync(profile, { recursive: true })

const writing = mkdtempSync(join(tmpdir(), 'desk-'))
const page = await startBareBrowser(executablePath, writing)
await page.open(new URL(`/desk/#token=${token}`, site), '#enter')
await page.evaluate(() => document.querySelector('#enter').click())
await page.untilThere('nav[aria-label=Desk]')
await page.open(new URL('/desk/?view=write', site), '#field-body')
await page.evaluate(watch)
const sentence = 'Nine words of a review with some *weight* here. '
const shortText = sentence.repeat(100)
const cold = await write(shortText)
for (let round = 0; round < practice; round++) await write(shortText)
const short = await write(shortText)
const long = await write(`${sentence.repeat(20)}\n\n`.repeat(Math.floor(256 * 1024 / (sentence.length * 20 + 2))))
await page.close()
rmSync(writing, { recursive: true })
console.log(JSON.stringify({
  first, next, fresh, opened, bytes, coldPreview: cold.preview, coldLoaded: cold.loaded, shortPreview: short.preview, shortLoaded: short.loaded,
  longPreview: long.preview, longLoaded: long.loaded, shortKey: short.key, longKey: long.key,
}))

async function timed(begin, awaited) {
  const begun = performance.now()
  await begin()
  await awaited.waitFor()
  return performance.now() - begun
}

/** Has the page note how long each key waits for the next frame, for the preview, and for the browser to have loaded that. */
function watch() {
  document.querySelector('#field-body').addEventListener('keydown', (event) => {
    globalThis.pressed = event.timeStamp
    requestAnimationFrame(() => setTimeout(() => globalThis.waits?.key.push(performance.now() - event.timeStamp)))
  }, { capture: true })
  const frame = document.querySelector('.preview iframe')
  let isAwaited = false
  new MutationObserver(() => {
    // A page that was asked for before the last key is not that key's.
    if (!globalThis.awaited || !frame.srcdoc.includes(globalThis.awaited)) return
    globalThis.waits.preview.push(performance.now() - globalThis.pressed)
    isAwaited = true
  }).observe(frame, { attributes: true, attributeFilter: ['srcdoc'] })
  frame.addEventListener('load', () => {
    if (!isAwaited) return
    globalThis.waits.loaded.push(performance.now() - globalThis.pressed)
    isAwaited = false
    requestAnimationFrame(() => setTimeout(globalThis.tellShown))
  })
}

/**
 * Puts a text in the field, and presses keys at its end: for the preview each when that of the one before is to be seen, and in a row for
 * the keys themselves.
 */
async function write(text) {
  await page.evaluate((whole) => {
    const field = document.querySelector('#field-body')
    field.focus()
    field.value = whole
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.setSelectionRange(whole.length, whole.length)
    field.scrollTop = field.scrollHeight
    globalThis.waits = { key: [], preview: [], loaded: [] }
  }, text)
  // The first key's preview comes behind that of the whole text, and is not measured.
  for (let key = 0; key <= keys; key++) {
    // To ask again and again whether it is there would take the page's time.
    const shown = page.evaluate((typed) => new Promise((resolve) => {
      globalThis.awaited = `${typed}<`
      globalThis.tellShown = resolve
    }), letters.slice(0, key + 1))
    await page.press(letters[key])
    await shown
  }
  const { preview, loaded } = await page.evaluate(() => globalThis.waits)
  await page.evaluate(() => {
    globalThis.awaited = undefined
    globalThis.waits.key = []
  })
  for (const letter of 'and typing goes on and on') {
    await page.press(letter)
    await new Promise((resolve) => { setTimeout(resolve, pace) })
  }
  const key = await page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => setTimeout(() => resolve(globalThis.waits.key))))
  }))
  return { preview: preview.slice(1), loaded: loaded.slice(1), key }
}
