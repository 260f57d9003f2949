// Opens a page of a site in a real browser, takes a picture of it, and says as JSON what the browser shows of each image.
// Arguments: the browser, the site's public address, where the site is on this machine, the page's path, the file for the picture, the window's width.
import { chromium } from 'playwright-core'

const [executablePath, site, local, path, picture, width] = process.argv.slice(2)
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const browser = await chromium.launch({ executablePath, args })
try {
  const page = await browser.newPage({ viewport: { width: Number(width), height: 900 } })
  await page.route('**/*', async (route) => {
    const address = new URL(route.request().url())
    if (address.origin !== new URL(site).origin) return route.abort()
    const { host: _, ...headers } = route.request().headers()
    const answer = await fetch(new URL(address.pathname, local), { headers })
    const body = Buffer.from(await answer.arrayBuffer())
    // What was compressed on its way here no longer is.
    const kept = [...answer.headers].filter(([name]) => !['content-encoding', 'content-length'].includes(name))
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(kept), body })
  })
  await page.goto(new URL(path, site).href)
  const images = page.locator('main img')
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded()
    await image.evaluate((shown) => shown.decode())
  }
  await page.screenshot({ path: picture, fullPage: true })
  const seen = await images.evaluateAll((all) => Promise.all(all.map(async (shown) => {
    const file = new Image()
    file.src = shown.currentSrc
    await file.decode()
    const box = shown.getBoundingClientRect()
    return { source: shown.currentSrc, alt: shown.alt, naturalWidth: file.naturalWidth, naturalHeight: file.naturalHeight, width: box.width, height: box.height }
  })))
  process.stdout.write(JSON.stringify(seen))
} finally {
  await browser.close()
}
