/** Makes the first token, another one and revokes that, changes settings and undoes it, adds a byline, and looks at how the site runs. */
export async function owner(page, takeAsItIs, own) {
  const sideways = []
  /** Takes a screen as a desktop shows it, and as a phone does, where nothing may be wider than the screen. */
  const take = async (name) => {
    await takeAsItIs(name)
    const desktop = page.viewportSize()
    await page.setViewportSize({ width: 360, height: 740 })
    await takeAsItIs(name)
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) sideways.push(name)
    await page.setViewportSize(desktop)
  }
  const first = await makeFirstToken(page, take, own)
  const tokens = await makeAndRevoke(page, take, own)
  const settings = await changeSettings(page, take, own)
  const byline = await addByline(page, take, own)
  const operation = await lookAtOperation(page, take, own)
  return { ...first, ...tokens, ...settings, ...byline, ...operation, sideways }
}

async function makeFirstToken(page, take, { key, name }) {
  await page.goto('/desk/')
  await page.locator('#first-token summary').click()
  await page.locator('#first-key').fill(`not-${key}`)
  await page.locator('#first-name').fill(name)
  await page.locator('#make-first').click()
  await page.locator('#first-token .fault').waitFor()
  const emptied = await page.locator('#first-key').inputValue()
  await take('first-token')
  await page.locator('#first-key').fill(key)
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/tokens'))
  await page.locator('#make-first').click()
  const expires = (await sent).postDataJSON().expires
  await page.locator('nav[aria-label=Desk]').waitFor()
  const kept = await page.evaluate((secret) => [localStorage, sessionStorage].map((store) =>
    Object.entries(store).flat().filter((value) => value.includes(secret)).length), key)
  const stored = await page.evaluate(() => [localStorage, sessionStorage].map((store) =>
    Object.values(store).filter((value) => value.startsWith('rft_')).length))
  return { emptied, expires, kept, stored, editor: await page.locator('.who summary').textContent() }
}

async function makeAndRevoke(page, take, { key, guest }) {
  await page.getByRole('link', { name: 'Site', exact: true }).click()
  await page.getByRole('link', { name: 'Tokens', exact: true }).first().click()
  await page.locator('#list-key').fill(key)
  await page.locator('#show-tokens').click()
  await page.locator('.tokens li').first().waitFor()
  const before = await page.locator('.tokens li').count()
  await page.locator('#token-name').fill(guest)
  await page.locator('#scope-create').uncheck()
  await page.locator('#scope-update').uncheck()
  await page.locator('#scope-moderate').check()
  await page.locator('#make-key').fill(key)
  await page.locator('#make-token').click()
  await page.locator('#new-secret').waitFor()
  const secret = await page.locator('#new-secret').inputValue()
  const editor = async () => (await page.request.get('/api/editor', { headers: { authorization: `Bearer ${secret}` } }))
  const scopes = (await (await editor()).json()).scopes
  await page.locator('#hide-secret').click()
  await page.locator('.tokens li').last().locator('.revoke').click()
  await page.locator('#revoke-key').fill(key)
  await take('tokens')
  await page.locator('#revoke-it').click()
  await page.waitForFunction((left) => document.querySelectorAll('.tokens li').length === left, before)
  return { scopes, shownAgain: await page.getByText(secret).count(), revoked: (await editor()).status() }
}

async function changeSettings(page, take, { title, wrong, base }) {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const field = page.locator('#field-title')
  const former = await field.inputValue()
  await field.fill(title)
  await page.locator('#field-baseUrl').fill(wrong)
  const fault = await page.locator('#field-baseUrl-notes .fault').textContent()
  await page.locator('#add-section').click()
  await page.locator('#field-navigation-0-label-notes .fault').waitFor()
  await take('settings-faulty')
  await page.locator('#field-navigation-0-label').fill('Films')
  await page.locator('#field-navigation-0-path').fill('/kinds/film/')
  await page.locator('#field-baseUrl').fill(base)
  await page.locator('#save').click()
  await page.locator('#save:disabled').waitFor()
  await page.getByText('Everything is published anew').waitFor()
  const shown = await page.locator('.bar .site').textContent()
  await page.locator('#settings-history summary').click()
  await page.locator('#revision-1').click()
  await page.locator('.history section ins').first().waitFor()
  const changed = await page.locator('.history h3').allTextContents()
  await take('settings-history')
  await page.locator('#restore').click()
  await page.waitForFunction((value) => document.querySelector('#field-title').value === value, former)
  return { former, fault, shown, changed, undone: await page.locator('.bar .site').textContent() }
}

async function addByline(page, take, { byline, picture }) {
  await page.locator('#byline-id').fill(byline.id)
  await page.locator('#add-byline').click()
  await page.locator(`#field-bylines-${byline.id}-name`).fill(byline.name)
  await page.locator(`#avatar-${byline.id}-upload`).setInputFiles({
    name: picture.name, mimeType: picture.type, buffer: Buffer.from(picture.bytes, 'base64'),
  })
  await page.locator('#picture-0-alt').fill(picture.alt)
  await page.locator('#upload').click()
  await page.locator('.pictures').waitFor({ state: 'detached' })
  await page.locator('#save').click()
  await page.locator('#save:disabled').waitFor()
  await page.getByText('Everything is published anew').waitFor()
  await take('settings')
  return {}
}

async function lookAtOperation(page, take, { key, headline, month, before }) {
  await page.getByRole('link', { name: 'Operation', exact: true }).click()
  await page.locator('#health p').waitFor()
  const health = await page.locator('#health').textContent()
  await page.locator('#rebuild').click()
  await page.locator('#rebuild-key').fill(key)
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/rebuild'))
  await page.locator('#rebuild-it').click()
  const rebuild = (await asked).status()
  await page.getByText('Under way').waitFor()
  await page.getByText('There is none yet.').waitFor()
  await take('operation')
  await page.goto(`/desk/?view=calendar&month=${month}`)
  await page.locator('.month td a').waitFor()
  const day = await page.locator('.month td:has(a)').getAttribute('id')
  await take('calendar')
  await page.locator('.month td[tabindex="0"]').focus()
  await page.keyboard.press('ArrowLeft')
  await page.waitForFunction((id) => document.activeElement?.id === id, `day-${before}`)
  await page.keyboard.press('?')
  await page.locator('#keys[open]').waitFor()
  await take('keys')
  await page.keyboard.press('Escape')
  await page.locator('#keys:not([open])').waitFor({ state: 'attached' })
  await page.waitForFunction((id) => document.activeElement?.id === id, `day-${before}`)
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction((id) => document.activeElement?.id === id, `day-${month}-01`)
  for (let left = Number(day.slice(-2)) - 1; left > 0; left--) await page.keyboard.press('ArrowRight')
  await page.waitForFunction((id) => document.activeElement?.id === id, day)
  await page.keyboard.press('Enter')
  await page.waitForFunction((text) => document.querySelector('#field-headline')?.value === text, headline)
  return { health, rebuild, day }
}
