import { shifts } from './audit.mjs'

/**
 * Loads the page again and holds its pictures back; then lets them come. Says of each picture's box what it showed before and after, as
 * files in PNG, where it stood, how far anything moved on the way, and what was asked of other origins.
 */
export async function arrive(page) {
  const { origin } = new URL(page.url())
  const elsewhere = []
  const fresh = await page.context().newPage()
  await fresh.setViewportSize(page.viewportSize())
  fresh.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol !== 'data:' && asked.origin !== origin) elsewhere.push(asked.href)
  })
  let letGo
  const gate = new Promise((resolve) => { letGo = resolve })
  await fresh.route('**/images/**', async (route) => {
    await gate
    await route.fallback()
  })
  await fresh.goto(page.url(), { waitUntil: 'domcontentloaded' })
  await fresh.waitForFunction(() => document.styleSheets.length > 0
    && [...document.querySelectorAll('.blur')].every((blur) => blur.complete && blur.naturalWidth > 0))
  const before = await lookAt(fresh)
  letGo()
  for (const picture of await fresh.locator('main picture img').all()) {
    await picture.scrollIntoViewIfNeeded()
    await picture.evaluate((shown) => shown.decode())
  }
  await fresh.evaluate(() => window.scrollTo(0, 0))
  const after = await lookAt(fresh)
  return { before, after, moved: (await fresh.evaluate(shifts)).by, elsewhere }
}

async function lookAt(page) {
  const seen = []
  for (const frame of await page.locator('main .frame').all()) {
    const place = await frame.evaluate((box) => {
      const { left, top, width, height } = box.getBoundingClientRect()
      return { left, top: top + window.scrollY, width, height }
    })
    seen.push({ ...place, picture: (await frame.screenshot()).toString('base64') })
  }
  return seen
}
