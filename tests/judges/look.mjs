// Takes a picture of a page, and says what the browser shows of each image. Arguments of its own: the file for the picture, the window's width.
import { own, see } from './browser.mjs'

const [picture, width] = own

await see(Number(width), async (page) => {
  const images = page.locator('main img')
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded()
    await image.evaluate((shown) => shown.decode())
  }
  await page.screenshot({ path: picture, fullPage: true })
  return images.evaluateAll((all) => Promise.all(all.map(async (shown) => {
    const file = new Image()
    file.src = shown.currentSrc
    await file.decode()
    const box = shown.getBoundingClientRect()
    return { source: shown.currentSrc, alt: shown.alt, naturalWidth: file.naturalWidth, naturalHeight: file.naturalHeight, width: box.width, height: box.height }
  })))
})
