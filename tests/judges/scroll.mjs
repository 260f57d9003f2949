/** Says how far the page scrolls sideways, and which boxes that are wider than they show the keyboard alone scrolls. */
export async function scroll(page) {
  const scrolled = []
  for (const box of await page.locator('[tabindex="0"]').all()) {
    if (!await box.evaluate((shown) => shown.scrollWidth > shown.clientWidth)) continue
    while (!await box.evaluate((shown) => shown === document.activeElement)) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((shown) => shown.scrollLeft > 0, await box.elementHandle())
    scrolled.push(await box.evaluate((shown) => shown.tagName.toLowerCase()))
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return { sideways, scrolled }
}
