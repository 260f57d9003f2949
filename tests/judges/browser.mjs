// Opens a page of a site in a real browser. Arguments of every script here: the browser, the site's public address, where the site is on this
// machine, the page's path; what follows is the script's own.
import { chromium } from 'playwright-core'

const [executablePath, site, local, path, ...own] = process.argv.slice(2)
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Answers the browser's requests from where the site really is, and none that leaves it. */
async function answer(route) {
  const address = new URL(route.request().url())
  if (address.origin !== new URL(site).origin) return route.abort()
  const { host: _, ...headers } = route.request().headers()
  const answered = await fetch(new URL(address.pathname, local), { headers })
  const body = Buffer.from(await answered.arrayBuffer())
  // What was compressed on its way here no longer is.
  const kept = [...answered.headers].filter(([name]) => !['content-encoding', 'content-length'].includes(name))
  return route.fulfill({ status: answered.status, headers: Object.fromEntries(kept), body })
}

/** Opens the page in a window of that width, and prints as JSON what is seen there. */
export async function see(width, look) {
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.route('**/*', answer)
    await page.goto(new URL(path, site).href)
    process.stdout.write(JSON.stringify(await look(page)))
  } finally {
    await browser.close()
  }
}

export { own }
