/**
 * Shows `documents`, and `fragments` as a careless feed reader does, without any policy. Says what ran, what would run when somebody
 * clicks or points, and what was loaded from elsewhere other than pictures; and what it missed, if its own trap does not run.
 */
export async function run(page, { documents, fragments }) {
  const faults = []
  let ran = 0
  page.on('dialog', (dialog) => { ran++; return dialog.dismiss() })
  page.on('request', (request) => {
    if (!['image', 'media', 'document'].includes(request.resourceType())) faults.push(`loads ${request.url()}`)
  })
  await page.goto('about:blank')
  const show = async (name, html) => {
    const before = ran
    await page.setContent(html)
    faults.push(...(await page.evaluate(latent)).map((fault) => `${name}: ${fault}`))
    if (ran > before) faults.push(`${name} runs`)
  }
  for (const [index, html] of documents.entries()) await show(`document ${index}`, withoutOwnFiles(html))
  for (const [index, html] of fragments.entries()) await show(`fragment ${index}`, `<!doctype html><title>Reader</title><div>${html}</div>`)

  const found = faults.length
  await show('the trap', '<img src=x: onerror=alert(1)><a href="javascript:alert(1)">x</a>')
  return { faults: faults.slice(0, found), trapped: faults.slice(found) }
}

/** The page without what it loads from the site, which is none of this test's. */
function withoutOwnFiles(html) {
  return html.replace(/<link rel="(?:stylesheet|icon|apple-touch-icon)"[^>]*>|<script src="[^"]*"[^>]*><\/script>/g, '')
}

/** What of the page shown would run, though it has not yet. */
export function latent() {
  const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'srcdoc', 'cite', 'background']
  const forbidden = 'iframe, object, embed, base, applet, frame, portal, svg, math, style, template, '
    + 'meta[http-equiv=refresh i], link[rel=import i]'
  const runs = /^[\u0000-\u0020]*(?:j\s*a\s*v\s*a\s*|v\s*b\s*)s\s*c\s*r\s*i\s*p\s*t\s*:|^[\u0000-\u0020]*data:(?!image\/webp)/i
  const found = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${element.localName} has ${name}`)
      if (name === 'style') found.push(`${element.localName} has a style`)
      if (addresses.includes(name) && runs.test(value)) {
        found.push(`${element.localName} leads to ${value}`)
      }
    }
    if (element.matches(forbidden)) found.push(`there is ${element.outerHTML.slice(0, 80)}`)
    if (element.type === 'application/ld+json') JSON.parse(element.textContent)
    else if (element.localName === 'script') found.push(`there is a script: ${element.outerHTML.slice(0, 80)}`)
  }
  return found
}
