/** Takes a picture of the whole page into the file `picture`, and says what the browser shows of each image. */
export async function look(page, { picture }) {
  const images = page.locator('main picture img')
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
}
