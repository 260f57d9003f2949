// Says how far a page scrolls sideways, and how far the keyboard alone scrolls each box that is wider than it shows. Argument of its own: the
// window's width.
import { own, see } from './browser.mjs'

const boxes = '[tabindex="0"]'

await see(Number(own[0]), async (page) => {
  const scrolled = []
  for (const box of await page.locator(boxes).all()) {
    if (!await box.evaluate((shown) => shown.scrollWidth > shown.clientWidth)) continue
    while (!await box.evaluate((shown) => shown === document.activeElement)) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((shown) => shown.scrollLeft > 0, await box.elementHandle())
    scrolled.push(await box.evaluate((shown) => shown.tagName.toLowerCase()))
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return { sideways, scrolled }
})
