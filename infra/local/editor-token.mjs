import { writeKeys } from './keys.mjs'

const scopes = ['create', 'update', 'publish', 'delete', 'media', 'moderate', 'site']

/**
 * The token that an editor on this machine works with: the one in the file, if the site's storage knows it, else a new one. So it is made
 * once, and again for another account or after the data was removed.
 */
export async function readOrMakeEditorToken(site, file, keys) {
  if (keys.editorToken && await opens(site, keys.editorToken)) return keys.editorToken
  const editorToken = await make(site, keys.functionKey)
  writeKeys(file, { ...keys, editorToken })
  return editorToken
}

async function opens(site, token) {
  const answer = await fetch(`${site}/api/reviews?limit=1`, { headers: { authorization: `Bearer ${token}` } })
  await answer.body?.cancel()
  return answer.status !== 401
}

async function make(site, functionKey) {
  const headers = { 'x-functions-key': functionKey, 'content-type': 'application/json' }
  const answer = await fetch(`${site}/api/tokens`, { method: 'POST', headers, body: JSON.stringify({ editor: 'editor', scopes }) })
  if (answer.status !== 201) throw new Error(`No editor's token was made: ${await answer.text()}`)
  return (await answer.json()).secret
}
