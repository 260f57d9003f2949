// Shows pages in a real browser, which it starts once. Argument: the browser. Each line of standard input is a request in JSON: `what` to
// see, one of the scripts below; the site's public address `site` and where it is on this machine, `local`; the page's `path`; the
// window's `width`; what else the script takes. A line of standard output answers it with what was seen or with the `fault`. It ends with
// its input.
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { arrive } from './arrive.mjs'
import { audit } from './audit.mjs'
import { desk } from './desk.mjs'
import { look } from './look.mjs'
import { run } from './run.mjs'
import { scroll } from './scroll.mjs'
import { search } from './search.mjs'
import { type } from './type.mjs'

const scripts = { arrive, audit, desk, look, run, scroll, search, type }
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]
const browser = await chromium.launch({ executablePath: process.argv[2], args })

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  const answer = await see(request).then((seen) => ({ seen }), (fault) => ({ fault: fault.message }))
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
await browser.close()

async function see({ what, site, local, path, width = 1000, ...own }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: site })
  try {
    if (site !== local) await context.route('**/*', (route) => answerFrom(route, site, local))
    const page = await context.newPage()
    await page.goto(path)
    return await scripts[what](page, own)
  } finally {
    await context.close()
  }
}

/** Answers the browser's request from where the site really is, and none that leaves it. */
async function answerFrom(route, site, local) {
  const address = new URL(route.request().url())
  if (address.origin !== new URL(site).origin) return route.abort()
  const { host: _, ...headers } = route.request().headers()
  const method = route.request().method()
  const sent = route.request().postDataBuffer()
  const answered = await fetch(new URL(address.pathname + address.search, local), { method, headers, body: sent, redirect: 'manual' })
  const body = Buffer.from(await answered.arrayBuffer())
  // What was compressed on its way here no longer is.
  const kept = [...answered.headers].filter(([name]) => !['content-encoding', 'content-length'].includes(name))
  return route.fulfill({ status: answered.status, headers: Object.fromEntries(kept), body })
}
