import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { owner } from './desk-owner.mjs'
import { latent } from './run.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How long the browser may take for anything: it starts a runtime, on a machine that may be busy. */
const patience = 60_000

/**
 * Plays one of the scenes at the desk, and says what an editor sees. Pictures of the screens go into the folder `pictures`: in light and
 * dark if there is time, otherwise in turn.
 */
export async function desk(page, { scene, pictures, isLong, ...own }) {
  page.setDefaultTimeout(patience)
  const faults = []
  // That a review has no working copy is an answer, which the console calls an error.
  const isAnswer = (message) => message.location().url.endsWith('/working-copy') && message.text().includes('404')
  const isCut = (message) => message.text().includes('ERR_INTERNET_DISCONNECTED')
  // The frames of previews run nothing, and the console says so of each script of a page.
  const isBlocked = (message) => message.text().startsWith("Blocked script execution in 'about:")
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message) && !isCut(message) && !isBlocked(message)) faults.push(message.text())
  })
  const isOfCut = (fault) => ['offline', 'unread'].includes(scene) && fault.message.includes('Failed to fetch')
  page.on('pageerror', (fault) => { if (!isOfCut(fault)) faults.push(fault.message) })
  const barriers = []
  const schemes = ['light', 'dark']
  const take = async (name, shown = page) => {
    schemes.reverse()
    for (const colorScheme of isLong ? schemes : schemes.slice(1)) {
      await shown.emulateMedia({ colorScheme })
      barriers.push(...(await barriersOf(shown)).map((barrier) => `${name}, ${colorScheme}: ${barrier}`))
      await shown.screenshot({ path: resolve(pictures, `${name}-${shown.viewportSize().width}-${colorScheme}.png`), fullPage: true })
    }
    await shown.emulateMedia({ colorScheme: 'light' })
  }
  const seen = await scenes[scene](page, take, own)
  return { ...seen, faults, barriers }
}

/** What keeps somebody from using a screen, of what axe can see. */
async function barriersOf(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { iframes: false }))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const scenes = { newcomer, crash, collision, history, moderator, owner, publisher, reader, again, unread, offline, elsewhere, hostile }

async function enter(page, token) {
  await page.goto(`/desk/#token=${token}`)
  await page.locator('#enter').click()
  await page.locator('nav[aria-label=Desk]').waitFor()
}

/** Writes a review with pictures that are dropped on its text, mends two faults, and puts it on the schedule. */
async function newcomer(page, take, { token, review, files, due }) {
  await page.goto(`/desk/#token=${token}`)
  await page.locator('#enter').waitFor()
  await take('sign-in')
  const address = page.url()
  await page.locator('#enter').click()
  await page.getByRole('link', { name: 'Write', exact: true }).click()
  await page.locator('#field-body').waitFor()
  await page.locator('#save').click()
  await page.locator('.fault:not(.visually-hidden)').first().waitFor()
  const missing = await page.locator('.fault:not(.visually-hidden)').allTextContents()
  await take('missing')
  await page.locator('#field-headline').fill(`||${review.headline}||`)
  await page.locator('#field-subject-title').fill(review.title)
  await page.locator('#field-subject-originalTitle-text').fill(review.originalTitle)
  await page.locator('#field-subject-originalTitle-language').fill('ko')
  await page.locator('#field-subject-year').fill('two thousand')
  await page.locator('#field-headline-notes .fault').first().waitFor()
  await page.locator('#field-subject-year-notes .fault').first().waitFor()
  const wrong = await page.locator('#field-headline-notes .fault, #field-subject-year-notes .fault').allTextContents()
  await page.locator('#field-headline').fill(review.headline)
  await page.locator('#field-subject-year').fill(`${review.year}`)
  await page.locator('#field-verdict').fill(review.verdict)
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.locator('#people-list').fill(review.people)
  await page.getByRole('button', { name: 'Add them' }).click()
  await page.locator('#field-tags').fill('k-drama,음악,')
  await page.locator('#rating-stars').focus()
  for (let half = 0; half < 9; half++) await page.keyboard.press('ArrowRight')
  await page.locator('#field-body').fill(review.body)
  await page.locator('#field-body').press('End')
  await drop(page, '#body-drop', files)
  await page.locator('#picture-3-alt').waitFor()
  for (const [at, file] of files.entries()) {
    await page.locator(`#picture-${at}-alt`).fill(file.alt)
    await page.locator(`#picture-${at}-caption`).fill(file.caption)
  }
  await page.locator('#picture-0-image').click({ position: { x: 60, y: 40 } })
  await take('pictures')
  await page.locator('#upload').click()
  await page.locator('.pictures').waitFor({ state: 'detached' })
  await page.frameLocator('.preview iframe').locator('details.spoiler').first().waitFor()
  const preview = await page.frameLocator('.preview iframe').locator('.body').innerHTML()
  await take('write')
  await page.locator('#save').click()
  await page.locator('.publish').waitFor()
  await page.locator('#last-look summary').click()
  const look = {
    page: await page.frameLocator('#look-page').locator('h1').textContent(),
    entry: await page.frameLocator('#look-entry').locator('body').innerHTML(),
  }
  await take('last-look')
  await page.locator('#schedule').click()
  await page.locator('#due').fill(due)
  await take('schedule')
  await page.locator('#schedule-it').click()
  await page.locator('.status.scheduled').waitFor()
  const id = new URL(page.url()).searchParams.get('id')
  await page.locator('nav[aria-label=Desk]').getByRole('link', { name: 'Reviews' }).click()
  await page.locator('.found li').first().waitFor()
  await take('reviews')
  return { address, missing, wrong, preview, look, id }
}

async function drop(page, target, files) {
  const transfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, type, bytes } of all) {
      const data = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))
      transfer.items.add(new File([data], name, { type }))
    }
    return transfer
  }, files)
  await page.locator(target).dispatchEvent('drop', { dataTransfer: transfer })
}

/** Types, and is killed in the middle of it. */
async function crash(page, take, { token, text, title, around }) {
  await page.addInitScript(countPages)
  await enter(page, token)
  await page.getByRole('link', { name: 'Write', exact: true }).click()
  await page.locator('#field-subject-title').pressSequentially(title)
  await page.locator('#field-subject-title-offers option').first().waitFor({ state: 'attached' })
  const offered = await page.locator('#field-subject-title-offers option').evaluateAll((all) => all.map(({ value }) => value))
  const body = page.locator('#field-body')
  // The browser says of each line that it was written.
  await body.fill(around.join(''))
  await body.evaluate((field, cursor) => field.setSelectionRange(cursor, cursor), around[0].length)
  await page.keyboard.type(text)
  await untilInView(await (await page.locator('.preview iframe').elementHandle()).contentFrame(), text)
  const counted = await page.evaluate(() => globalThis.counted)
  await take('writing')
  await page.waitForFunction((written) => Object.values(localStorage).some((kept) => kept.includes(written)), text)
  // Whatever a page does when it is left is not done here.
  const context = page.context()
  const again = await context.newPage()
  await page.close({ runBeforeUnload: false })
  again.setDefaultTimeout(patience)
  await again.goto('/desk/?view=write')
  await again.locator('#token').waitFor()
  await again.evaluate((secret) => { location.hash = `token=${secret}` }, token)
  await again.locator('#enter').click()
  await again.locator('#resume').click()
  await again.locator('#resume').waitFor({ state: 'detached' })
  return { offered, ...counted, body: await again.locator('#field-body').inputValue() }
}

/** Counts, in the browser, how often something is written, and the pages that the worker makes of it. */
function countPages() {
  globalThis.counted = { keys: 0, pages: 0 }
  addEventListener('input', () => { counted.keys++ })
  globalThis.Worker = class extends Worker {
    constructor(...own) {
      super(...own)
      this.addEventListener('message', ({ data }) => { if (data.page) counted.pages++ })
    }
  }
}

/** Waits until a paragraph stands within what a frame shows. */
async function untilInView(frame, text) {
  await frame.waitForFunction((sought) => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === sought)
    const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: -1 }
    return top >= 0 && bottom <= innerHeight
  }, text)
}

/** Saves a review that somebody else saves meanwhile, and takes one field of theirs: in a browser without workers. */
async function collision(page, take, { token, id, mine, theirs }) {
  await page.addInitScript(() => { delete globalThis.Worker })
  await enter(page, token)
  await page.goto(`/desk/?view=write&id=${id}`)
  await page.locator('#field-body').fill(mine.body)
  await page.frameLocator('.preview iframe').getByText(mine.body).waitFor()
  await page.locator('#field-verdict').fill(mine.verdict)
  const changed = await page.evaluate(async ([address, secret, patch]) => (await fetch(address, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${secret}`, 'if-match': '*', 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify(patch),
  })).status, [`/api/reviews/${id}`, token, theirs])
  await page.locator('#save').click()
  await page.locator('.conflict').waitFor()
  await page.locator('#theirs-verdict').check()
  await take('conflict')
  await page.locator('#settle').click()
  await page.locator('#save').click()
  await page.getByText('Saved, not public', { exact: true }).waitFor()
  const differs = (await page.locator('#working-copy > p').first().textContent()).replace(/\s+/g, ' ')
  const unseen = (await (await fetchReview(page, id, token)).json()).body
  await page.locator('#preview-links summary').click()
  await page.locator('#make-link').click()
  const link = new URL(await page.locator('#new-link').inputValue()).pathname
  const shown = await (await page.request.get(link)).text()
  await take('preview-link')
  await page.locator('#preview-links .revoke').click()
  await page.locator('#preview-links .revoke').waitFor({ state: 'detached' })
  const revoked = (await page.request.get(link)).status()
  await page.locator('#working-copy summary').click()
  await take('working-copy')
  await page.locator('#publish-changes').click()
  await page.locator('#working-copy').waitFor({ state: 'detached' })
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.locator('#field-verdict').fill('Thrown away.')
  await page.locator('#save').click()
  await page.locator('#discard-changes').click()
  await page.locator('#working-copy').waitFor({ state: 'detached' })
  await page.getByText('Saved', { exact: true }).waitFor()
  return { changed, differs, unseen, shown, revoked, verdict: await page.locator('#field-verdict').inputValue() }
}

const fetchReview = (page, id, token) =>
  page.request.get(`/api/reviews/${id}`, { headers: { authorization: `Bearer ${token}` } })

/** Looks back at what a review said, and makes it say that again. */
async function history(page, take, { token, id, revision }) {
  await enter(page, token)
  await page.goto(`/desk/?view=write&id=${id}`)
  await page.locator('.history summary').click()
  await page.locator(`#revision-${revision}`).click()
  await page.locator('.history section ins').first().waitFor({ state: 'attached' })
  const then = await page.locator('.history section ins').allTextContents()
  await take('history')
  await page.locator('#restore').click()
  await page.locator(`#revision-${revision + 2}`).waitFor()
  return { then, body: await page.locator('#field-body').inputValue() }
}

/** Clears the queue of comments with the keyboard alone: the first is answered, which approves it. */
async function moderator(page, take, { token, answer }) {
  await enter(page, token)
  await page.getByRole('link', { name: /^Comments/ }).press('Enter')
  await page.locator('.queue li').first().waitFor()
  const all = await page.locator('.queue li').count()
  for (const at of [all - 1, all - 2]) await page.locator('.queue li').nth(at).getByRole('checkbox').check()
  await page.locator('#bulk-spam').click()
  await page.waitForFunction((left) => document.querySelectorAll('.queue li').length === left, all - 2)
  const waiting = await page.locator('.queue .text').allTextContents()
  await page.locator('#search-comments').fill('RUBBISH')
  await page.locator('#search-comments').press('Enter')
  await page.waitForFunction(() => document.querySelectorAll('.queue li').length === 1)
  const found = await page.locator('.queue .text').allTextContents()
  await page.locator('#search-comments').fill('')
  await page.locator('#search-comments').press('Enter')
  await page.waitForFunction((left) => document.querySelectorAll('.queue li').length === left, waiting.length)
  const scripts = await page.locator('.queue script, .queue img').count()
  await page.locator('.queue li').first().locator('.more summary').click()
  await take('comments')
  await page.getByRole('button', { name: /^Block this name/ }).click()
  await page.getByText('is taken for spam').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('r')
  await page.locator('#answer').fill(answer)
  await page.locator('#send-answer').press('Enter')
  await page.locator('#answer').waitFor({ state: 'detached' })
  for (const [at, key] of ['a', 's', 'd'].entries()) {
    await page.keyboard.press(key)
    await page.waitForFunction((left) => document.querySelectorAll('.queue li').length === left, waiting.length - at - 2)
  }
  return { waiting, scripts, found }
}

/** Writes a page of the site's own, mends its path, publishes it, takes it back and deletes it. */
async function publisher(page, take, { token, title, body, wrong, place }) {
  await enter(page, token)
  await page.getByRole('link', { name: 'Pages', exact: true }).click()
  await page.getByText('There is no page yet.').waitFor()
  await take('pages')
  await page.getByRole('link', { name: 'Write a page' }).click()
  await page.locator('#field-title').fill(title)
  await page.locator('#field-body').fill(body)
  await page.locator('#field-path').fill(wrong)
  await page.locator('#publish').click()
  const fault = await page.locator('#field-path-notes .fault').textContent()
  await take('page-faulty')
  await page.locator('#field-path').fill(place)
  await page.locator('#publish').click()
  await page.getByText('Saved and public').waitFor()
  const shown = page.frameLocator('.preview iframe').locator('main')
  await shown.locator('details.spoiler').waitFor()
  const preview = await shown.innerHTML()
  const status = async () => (await page.request.get(`/${place}/`)).status()
  const published = await status()
  await take('page')
  await page.locator('#in-footer').uncheck()
  await page.locator('#save').click()
  await page.getByText('Saved and public').waitFor()
  await page.locator('#withdraw').click()
  await page.locator('#publish').waitFor()
  const withdrawn = await status()
  await page.getByRole('link', { name: 'Pages', exact: true }).click()
  await page.getByRole('link', { name: title }).click()
  await page.locator('#delete').click()
  await page.locator('#delete-for-good').click()
  await page.getByText('There is no page yet.').waitFor()
  return { fault, preview, published, withdrawn }
}

/** Comes in with a token that may do next to nothing. */
async function reader(page, take, { token }) {
  await enter(page, token)
  await page.locator('main h1').waitFor()
  await take('reviews')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const seen = { sideways, links: await page.locator('nav[aria-label=Desk] a').allTextContents(), buttons: await page.locator('main .button.main').count() }
  await page.locator('.who summary').click()
  await page.locator('#language').click()
  await page.locator('nav[aria-label=데스크] a').first().waitFor()
  await page.locator('main h1').waitFor()
  await take('reviews-korean')
  return { ...seen, language: await page.locator('html').getAttribute('lang'), heading: await page.locator('main h1').textContent() }
}

/** Comes back to a desk that starts slowly, chooses a review of the list as it was, and signs out. */
async function again(page, take, { token, headline }) {
  const review = page.locator('.found a', { hasText: headline })
  const kept = () => page.evaluate(() => sessionStorage.getItem('desk.screen') ?? localStorage.getItem('desk.screen'))
  await enter(page, token)
  await page.waitForFunction(() => sessionStorage.getItem('desk.screen'))
  let start
  const started = new Promise((resolve) => { start = resolve })
  await page.route('**/dotnet.native.wasm', async (route) => {
    await started
    await route.continue()
  })
  await page.goto('/desk/')
  await review.waitFor()
  await take('again')
  await review.click()
  const scripts = await page.locator('#desk script').count()
  start()
  await page.locator('#field-headline').waitFor()
  const opened = await page.locator('#field-headline').inputValue()
  await page.locator('.who summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.locator('#token').waitFor()
  return { opened, scripts, kept: await kept() }
}

/** Writes where nothing of what reads drafts can be fetched, and nothing is kept that could stand for it. */
async function unread(page, take, { token, id, body }) {
  await page.addInitScript(() => { if (top === self) navigator.serviceWorker.register = async () => {} })
  await page.route(/AngleSharp|Markdig|HtmlSanitizer/, (route) => route.abort('internetdisconnected'))
  await enter(page, token)
  await page.goto(`/desk/?view=write&id=${id}`)
  await page.locator('#field-body').fill(body)
  await page.locator('#save').click()
  await page.getByText('Saved', { exact: true }).waitFor()
  return { broken: await page.locator('#blazor-error-ui').isVisible() }
}

/** Loses the network in the middle of writing, opens the desk again without it, and saves what was written once it is back. */
async function offline(page, take, { token, id, body, verdict, theirs }) {
  const network = async (isThere) => page.context().setOffline(!isThere)
  await enter(page, token)
  await page.evaluate(async () => { await navigator.serviceWorker.ready })
  await page.goto(`/desk/?view=write&id=${id}`)
  await page.locator('#field-body').fill(body)
  await network(false)
  await page.locator('#field-verdict').fill(verdict)
  await page.locator('.offline').waitFor()
  await page.locator('#save').click()
  await page.locator('.saved', { hasText: 'saved when the site is there again' }).waitFor()
  await take('offline')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.reload()
  await page.locator('#field-body').waitFor()
  const reopened = [await page.locator('#field-body').inputValue(), await page.locator('#field-verdict').inputValue()]
  const waits = await page.locator('.offline').count()
  await network(true)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.locator('.offline').waitFor({ state: 'detached' })

  // Somebody else saves meanwhile: the condition of the save is kept, and both versions are compared.
  await network(false)
  await page.locator('#field-verdict').fill(`${verdict} Again.`)
  await page.locator('#save').click()
  await page.locator('.saved', { hasText: 'saved when the site is there again' }).waitFor()
  const changed = (await page.request.patch(`/api/reviews/${id}`, {
    headers: { authorization: `Bearer ${token}`, 'if-match': '*', 'content-type': 'application/merge-patch+json' }, data: theirs,
  })).status()
  await network(true)
  await page.locator('.conflict').waitFor()
  await page.locator('#settle').click()
  await page.locator('#save').click()
  await page.getByText('Saved', { exact: true }).waitFor()
  return { sideways, reopened, waits, changed }
}

/** Writes a draft that is saved by itself, dies, goes on in another browser, and there outlives its token. */
async function elsewhere(page, take, { token, short, key, id, body, more }) {
  await enter(page, token)
  await page.goto(`/desk/?view=write&id=${id}`)
  await page.locator('#field-body').fill(body)
  await page.locator('.saved', { hasText: 'Saved as a copy at' }).waitFor()
  const state = await page.locator('.saved').textContent()
  const second = await page.context().newPage()
  second.setDefaultTimeout(patience)
  await enter(second, token)
  await second.goto(`/desk/?view=write&id=${id}`)
  await second.getByText('open in another tab').waitFor()

  const other = await page.context().browser().newContext({ viewport: page.viewportSize(), baseURL: new URL(page.url()).origin })
  try {
    const there = await other.newPage()
    there.setDefaultTimeout(patience)
    await enter(there, short.secret)
    await there.goto(`/desk/?view=write&id=${id}`)
    await there.locator('#autosaved').waitFor()
    const found = await there.locator('#field-body').inputValue()
    const mayPublish = await there.locator('#publish').isEnabled()
    await page.request.delete(`/api/tokens/${short.id}`, { headers: { 'x-functions-key': key } })
    await there.locator('#field-verdict').fill(more)
    await there.locator('#save').click()
    await there.locator('dialog.modal #token').waitFor()
    await take('expired', there)
    const under = await there.locator('#field-verdict').inputValue()
    await there.locator('dialog.modal #token').fill(token)
    await there.locator('dialog.modal form:has(#token) button.main').click()
    await there.locator('#enter').click()
    await there.locator('dialog.modal').waitFor({ state: 'detached' })
    await there.getByText('Saved', { exact: true }).waitFor()
    return { state, found, mayPublish, under, left: await there.locator('#autosaved').count() }
  } finally {
    await other.close()
  }
}

/** Goes through lists, previews, histories, the library and the queue, all full of texts that would run if they were markup. */
async function hostile(page, take, { token, ids }) {
  const { origin } = new URL(page.url())
  const ran = []
  const asked = []
  page.on('dialog', (dialog) => { ran.push(dialog.message()); return dialog.dismiss() })
  page.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(origin) && !/^(?:data|blob|about):/.test(address)) asked.push(address)
  })
  const found = []
  const look = async (name, frame) => {
    const faults = await frame.evaluate(latent)
    // Blazor writes its progress into the style of the root.
    const own = (fault) => fault.startsWith('there is') || fault === 'html has a style'
    found.push(...faults.filter((fault) => !own(fault)).map((fault) => `${name}: ${fault}`))
  }
  await enter(page, token)
  await page.locator('.found li').first().waitFor()
  await look('list', page)
  const shown = { list: await page.locator('.found li').count() }
  for (const id of ids) {
    await page.goto(`/desk/?view=write&id=${id}`)
    await page.frameLocator('.preview iframe').locator('.body > *').first().waitFor({ state: 'attached' })
    const preview = await (await page.locator('.preview iframe').elementHandle()).contentFrame()
    found.push(...(await preview.evaluate(latent)).map((fault) => `preview: ${fault}`))
    await page.locator('.history summary').click()
    await page.locator('#revision-1').click()
    await page.locator('.history section ins').first().waitFor({ state: 'attached' })
    await look('review', page)
  }
  await page.locator('#library').click()
  await page.locator('.shelf li').first().waitFor()
  shown.images = await page.locator('.shelf li').count()
  await look('library', page)
  await page.goto('/desk/?view=comments')
  await page.locator('.queue li').first().waitFor()
  shown.comments = await page.locator('.queue li').count()
  await look('queue', page)
  return { ran, asked, found, shown }
}
