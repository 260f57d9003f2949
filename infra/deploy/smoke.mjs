// Tries a site that is up: a draft is posted, read and removed for good with a token made for it, and the feed is read twice.
// SITE is its address, KEY the function key. Without them: the site of `make run` (PORT, DATA).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const site = process.env.SITE || `http://localhost:${process.env.PORT || '7071'}`
const key = process.env.KEY || JSON.parse(readFileSync(join(process.env.DATA || '.data', 'keys.json'), 'utf8')).functionKey
const owner = { 'x-functions-key': key }
/** For a first start: roles take minutes to spread, the first documents a run of the timer. */
const patience = 600_000

async function smoke() {
  await until('health', async () => (await fetch(`${site}/api/health`)).status === 200)
  await until('storage', async () => (await call('GET', '/api/tokens', owner)).status < 500)
  const expires = new Date(Date.now() + 3_600_000).toISOString()
  const token = await expect(201, 'POST', '/api/tokens', owner, { editor: 'smoke test', scopes: ['create', 'delete'], expires })
  try {
    await walk({ authorization: `Bearer ${token.body.secret}` })
  } finally {
    await expect(204, 'DELETE', `/api/tokens/${token.body.id}`, owner)
  }
  await readFeed()
}

async function walk(editor) {
  const draft = { headline: 'Smoke test', language: 'en', subject: { kind: 'other', title: 'Smoke' }, body: 'A draft that nobody is to see.' }
  const { body: { id } } = await expect(201, 'POST', '/api/reviews', editor, draft)
  const read = await expect(200, 'GET', `/api/reviews/${id}`, editor)
  if (read.body.headline !== draft.headline) throw new Error('The draft came back changed.')
  await expect(200, 'DELETE', `/api/reviews/${id}`, { ...editor, 'if-match': read.etag })
  await expect(200, 'POST', `/api/reviews/${id}/erase`, owner)
  await expect(410, 'GET', `/api/reviews/${id}`, editor)
}

async function readFeed() {
  await until('the feed', async () => (await call('GET', '/feed.json', {})).status === 200)
  const feed = await expect(200, 'GET', '/feed.json', {})
  if (!feed.body.version.startsWith('https://jsonfeed.org/')) throw new Error('The feed is no JSON Feed.')
  await expect(304, 'GET', '/feed.json', { 'if-none-match': feed.etag })
}

async function expect(status, method, path, headers, body) {
  const answer = await call(method, path, headers, body)
  if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status}, not ${status}.`)
  console.log(`${status} ${method} ${path}`)
  const text = await answer.text()
  return { etag: answer.headers.get('etag'), body: text ? JSON.parse(text) : null }
}

const call = (method, path, headers, body) => fetch(`${site}${path}`, {
  method,
  headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
  body: body && JSON.stringify(body),
})

async function until(what, condition) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await condition().catch(() => false)) return
    await new Promise(resolve => setTimeout(resolve, 1_000))
  }
  throw new Error(`No answer from ${what} at ${site} within ${patience / 60_000} minutes.`)
}

smoke().then(() => console.log(`Sound: ${site}`), fault => {
  console.error(fault.message)
  process.exit(1)
})
