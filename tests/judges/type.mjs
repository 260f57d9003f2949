// Types text into a field of a page until the browser takes no more, and says what the field then holds. Arguments of its own: the field's
// name, what is typed again and again, how often.
import { own, see } from './browser.mjs'

const [name, unit, times] = own

await see(1000, async (page) => {
  const field = page.locator(`[name="${name}"]`)
  await field.focus()
  await page.keyboard.insertText(unit.repeat(Number(times)))
  return field.inputValue()
})
