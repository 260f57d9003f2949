/**
 * Types `words` into the search, and says what it shows when everything is read; then presses `keys`, and says where that leads. A picture
 * of the results goes into the file `picture`, if one is named.
 */
export async function search(page, { words, keys = [], picture }) {
  const faults = []
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
  page.on('pageerror', (fault) => faults.push(fault.message))
  const idle = page.workers().length
  await page.locator('#search-words').pressSequentially(words)
  await page.waitForFunction((typed) => {
    const said = document.querySelector('#search-status').textContent
    return said.includes(`“${typed}”`) && !said.includes('%')
  }, words.trim())
  const results = await page.locator('#search-results article').evaluateAll((all) => all.map((one) => ({
    headline: one.querySelector('h2').textContent,
    href: one.querySelector('a').href,
    rating: one.querySelector('.rating')?.textContent ?? null,
    picture: one.querySelector('img')?.src ?? null,
  })))
  if (picture) await page.screenshot({ path: picture, fullPage: true })
  const status = await page.locator('#search-status').textContent()
  for (const key of keys) await page.keyboard.press(key)
  if (keys.includes('Enter')) await page.waitForURL('**/reviews/**')
  const focused = await page.evaluate(() => document.activeElement.href ?? document.activeElement.id)
  return { idle, workers: page.workers().length, status, results, focused, address: page.url(), faults }
}
