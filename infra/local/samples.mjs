import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../samples/', import.meta.url)

/** Posts the samples, their images and the bylines that they appear under into a store that has no review yet. */
export async function postSamples(site, editorToken) {
  const headers = { authorization: `Bearer ${editorToken}`, 'content-type': 'application/json' }
  const list = await fetch(`${site}/api/reviews?limit=1`, { headers })
  if ((await list.json()).items.length > 0) return

  await nameAuthors(`${site}/api/site`, headers.authorization)
  await uploadImages(`${site}/api/images`, headers.authorization)
  for (const name of readdirSync(fileURLToPath(folder)).filter(name => name.endsWith('.json')).sort()) {
    const answer = await fetch(`${site}/api/reviews`, { method: 'POST', headers, body: readFileSync(new URL(name, folder)) })
    if (answer.status !== 201) throw new Error(`The sample ${name} was refused: ${await answer.text()}`)
  }
}

/** Uploads what the samples name by its content's hash, which is an image's id. What was uploaded by a run before this one is the same image. */
async function uploadImages(address, authorization) {
  const images = new URL('images/', folder)
  for (const [name, description] of Object.entries(JSON.parse(readFileSync(new URL('images.json', images))))) {
    const query = new URLSearchParams(description)
    const answer = await fetch(`${address}?${query}`, { method: 'POST', headers: { authorization }, body: readFileSync(new URL(name, images)) })
    if (!answer.ok) throw new Error(`The image ${name} was refused: ${await answer.text()}`)
  }
}

/** Gives the samples' authors their bylines, unless the site has some: then it is somebody's already, or a run before this one was stopped. */
async function nameAuthors(address, authorization) {
  const settings = await fetch(address, { headers: { authorization } })
  const etag = settings.headers.get('etag')
  if ((await settings.json()).bylines) return
  const headers = { authorization, 'content-type': 'application/merge-patch+json', 'if-match': etag }
  const answer = await fetch(address, { method: 'PATCH', headers, body: readFileSync(new URL('site/bylines.json', folder)) })
  if (!answer.ok) throw new Error(`The bylines of the samples were refused: ${await answer.text()}`)
}
