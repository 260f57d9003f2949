import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { HtmlValidate } from 'html-validate'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of the language alone, and none of style. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

/** How much of a page its pictures show, in pixels: a longer list looks like what is seen of it, and costs seconds. */
const tallest = 2500

/**
 * Says what is wrong with a page, as it was sent, as it was loaded, and in each of some `looks`, and what print leaves folded. Pictures of
 * it go into the folder `pictures`.
 */
export async function audit(page, { html, name, pictures, looks }) {
  const { results } = await validator.validateString(html)
  const found = results.flatMap(({ messages }) => messages)
  const faults = found.map(({ ruleId, message, line }) => `${name}, line ${line}: ${ruleId}: ${message}`)
  const moved = await page.evaluate(shifts)
  if (moved.by > 0) faults.push(`${name}: the layout shifted by ${moved.by} while it was loaded: ${moved.what.join(', ')}`)
  await page.evaluate(axe)
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const { violations } = await page.evaluate(() => globalThis.axe.run(document))
    const where = `${name}, ${width} px, ${colorScheme}`
    faults.push(...violations.map(({ id, nodes }) => `${where}: ${id}: ${placesOf(nodes)}`))
    const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight))
    const path = resolve(pictures, `${name}-${width}-${colorScheme}.png`)
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } })
  }
  await page.emulateMedia({ media: 'print' })
  const folded = await page.locator('.feeds a').evaluateAll((links) => links.filter((link) => !link.checkVisibility()).length)
  if (folded > 0) faults.push(`${name}, in print: ${folded} links are folded away`)
  await page.emulateMedia({ media: null })
  return faults
}

/** How far what was shown moved so far, as in https://wicg.github.io/layout-instability/, and which elements did. */
export function shifts() {
  const observer = new PerformanceObserver(() => {})
  observer.observe({ type: 'layout-shift', buffered: true })
  const records = observer.takeRecords()
  const nodes = records.flatMap(({ sources }) => sources.map(({ node }) => node))
  return {
    by: records.reduce((sum, { value }) => sum + value, 0),
    what: nodes.map((node) => `${node?.parentElement?.className} > ${node?.nodeName}.${node?.className}`),
  }
}

function placesOf(nodes) {
  return nodes.map(({ target }) => target.join(' ')).join(', ')
}
