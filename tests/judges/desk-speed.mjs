// Measures the desk in a real browser. Arguments: the browser, the site's address, a token. Prints one line of JSON: milliseconds, each a
// list with an entry for each run, and the bytes of a first visit.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [executablePath, site, token] = process.argv.slice(2)
const visits = 7
const keys = 25
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

const page = await context.newPage()
await page.goto('/desk/?view=write')
await watch(page)
const sentence = 'Nine words of a review with some *weight* here. '
const short = await write(page, sentence.repeat(100))
const long = await write(page, `${sentence.repeat(20)}\n\n`.repeat(Math.floor(256 * 1024 / (sentence.length * 20 + 2))))
await context.close()
rmSync(profile, { recursive: true })
console.log(JSON.stringify({
  first, next, fresh, opened, bytes, shortPreview: short.preview, longPreview: long.preview, shortLoaded: short.loaded,
  longLoaded: long.loaded, shortKey: short.key, longKey: long.key,
}))

async function timed(begin, awaited) {
  const begun = performance.now()
  await begin()
  await awaited.waitFor()
  return performance.now() - begun
}

/** Has the page note how long each key waits for the next frame, for the preview, and for the browser to have loaded that. */
async function watch(page) {
  await page.locator('#field-body').evaluate((field) => {
    field.addEventListener('keydown', (event) => {
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
  })
}

/**
 * Puts a text in the field, and presses keys at its end: for the preview each when that of the one before is to be seen, and in a row for
 * the keys themselves.
 */
async function write(page, text) {
  const body = page.locator('#field-body')
  await body.evaluate((field, whole) => {
    field.value = whole
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
  await body.press('End')
  await body.evaluate((field) => {
    field.setSelectionRange(field.value.length, field.value.length)
    globalThis.waits = { key: [], preview: [], loaded: [] }
  })
  // The first key's preview comes behind that of the whole text, and is not measured.
  for (let key = 0; key <= keys; key++) {
    // To ask again and again whether it is there would take the page's time.
    const shown = page.evaluate((typed) => new Promise((resolve) => {
      globalThis.awaited = `${typed}</p>`
      globalThis.tellShown = resolve
    }), letters.slice(0, key + 1))
    await page.keyboard.press(letters[key])
    await shown
  }
  const { preview, loaded } = await page.evaluate(() => globalThis.waits)
  await page.evaluate(() => {
    globalThis.awaited = undefined
    globalThis.waits.key = []
  })
  await page.keyboard.type('and typing goes on and on', { delay: pace })
  await page.waitForFunction(() => globalThis.waits.key.length >= 25)
  return { preview: preview.slice(1), loaded: loaded.slice(1), key: await page.evaluate(() => globalThis.waits.key) }
}
