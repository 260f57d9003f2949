// Opens the desk without a network. It keeps the files of one version, with the page that names them, and answers nothing but the desk:
// the API and everything else goes to the network as if it were not there.
const release = '{version}'
const files = {files}

/** How long the network may take for the page before the one that is kept is shown, in milliseconds. */
const patience = 5000

const beginning = 'desk-'
const cacheName = `${beginning}${release}`
const folder = new URL('./', self.location).href

/** Whether the site could be reached when its page was asked for last. */
let isReached = true

addEventListener('install', event => event.waitUntil(keepAll()))
addEventListener('activate', event => event.waitUntil(dropOthers()))

addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(folder)) return
  if (request.mode === 'navigate') event.respondWith(openPage(event))
  else if (request.url !== self.location.href) event.respondWith(readFile(request))
})

/** Keeps all files and the page, or none: the page that is stored may still be that of another version. */
async function keepAll() {
  const page = await fetch(folder, { cache: 'no-store' })
  if (!page.ok || !(await page.clone().text()).includes(`<meta name="version" content="${release}">`)) throw new Error('Another version.')
  const cache = await caches.open(cacheName)
  await cache.addAll(files)
  await cache.put(folder, page)
  await skipWaiting()
}

/** Drops the files of other versions. A page that is open has read all of its own already. */
async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter(name => name.startsWith(beginning) && name !== cacheName).map(name => caches.delete(name)))
  await clients.claim()
}

/** The page as the site has it, so that a new version is taken at the next visit; without the site, the one that is kept. */
async function openPage(event) {
  const kept = caches.match(folder, { ignoreVary: true })
  const stored = fetch(event.request)
  event.waitUntil(stored.catch(() => {}))
  const late = new Promise(resolve => { setTimeout(resolve, patience) })
  const answer = await Promise.race([stored.catch(() => undefined), late])
  isReached = answer !== undefined && answer.status < 500
  return isReached ? answer : await kept ?? stored
}

/** A file never changes at its address. The browser's own copy, with what it has compiled of it, comes before the one that is kept here. */
async function readFile(request) {
  const kept = () => caches.match(request.url, { ignoreVary: true })
  if (!isReached || !navigator.onLine) return await kept() ?? fetch(request)
  try {
    return await fetch(request)
  } catch (fault) {
    const file = await kept()
    if (file) return file
    throw fault
  }
}
