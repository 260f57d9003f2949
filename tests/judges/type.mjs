/** Types `unit` into the field `name` again and again, `times` times, and says what the browser let in. */
export async function type(page, { name, unit, times }) {
  const field = page.locator(`[name="${name}"]`)
  await field.focus()
  await page.keyboard.insertText(unit.repeat(times))
  return field.inputValue()
}
