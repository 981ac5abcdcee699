// Keeps one page for when there is no connection: the member's card, with what it is drawn with. Nothing else of a
// member is kept, and nothing is answered from here while the network answers. Sign-out sends Clear-Site-Data, which
// takes this worker and its cache away.

const CACHE = 'card'
const CARD = /^\/[^/]+\/card$/
/** Where a member without a connection is led to the card instead of the browser's own error. */
const LEADS_TO_CARD = /^\/(?:[^/]+(?:\/(?:account|activity|benefits|profile|settings)(?:\/.*)?)?)?$/
const ASSET = /^\/(?:_next\/static\/|brand\/|icons\/|theme\.css$)/
const HASHED = '/_next/static/'
/** What of the answer's headers speaks of the page and not of its way here. */
const OF_THE_PAGE = ['content-type', 'content-security-policy', 'referrer-policy', 'x-content-type-options']
/** A network that says nothing for this long is as good as none for whoever stands at the till. */
const PATIENCE_MS = 2_000
/** The page's own answer is kept for its message, so that the server need not make the page twice. */
const FRESH_MS = 60_000

/** Windows that show the kept copy: what they ask for comes from the cache at once. */
const copies = new Set()
/** The card's last answer, until the page says what else belongs to it. */
let latest = null
/** One page is kept after another: two windows in two languages would each clear away what the other needs. */
let turn = Promise.resolve()

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request, clientId } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (CARD.test(pathname)) event.respondWith(card(event, pathname))
    else if (LEADS_TO_CARD.test(pathname)) event.respondWith(fetch(request).catch(leadToCard))
  } else if (copies.has(clientId) && ASSET.test(pathname)) {
    event.respondWith(kept(pathname).then(found => found ?? fetch(request)))
  }
})

/** The card: from the network, or the copy where that fails, is in trouble, or keeps silent. */
async function card(event, path) {
  const network = fetch(event.request).then(answer => {
    latest = answer.ok ? { path, answer: answer.clone(), until: Date.now() + FRESH_MS } : null
    return obeyed(answer)
  })
  event.waitUntil(network.catch(() => {}))
  const copy = await kept(path)
  if (copy === undefined) return network.catch(leadToCard)
  const answer = await Promise.race([network.catch(() => null), pause(PATIENCE_MS)])
  if (answer && !isAway(answer)) return answer
  copies.add(event.resultingClientId)
  return copy
}

/** An answer that leads to sign-in, or refuses, says that nobody's card may stay here. */
async function obeyed(answer) {
  if (!answer.ok && !isAway(answer)) await caches.delete(CACHE)
  return answer
}

/** Too many visits, or a server in trouble: nothing is said about whose card it is. */
const isAway = ({ status }) => status === 429 || status >= 500

/** A member's other pages and the start: the card is what is needed where there is no connection. */
async function leadToCard() {
  const cache = await caches.open(CACHE)
  const page = (await cache.keys()).find(({ url }) => CARD.test(new URL(url).pathname))
  return page ? Response.redirect(page.url) : Response.error()
}

const kept = path => caches.match(path, { cacheName: CACHE, ignoreVary: true })
const pause = ms => new Promise(resolve => setTimeout(resolve, ms, null))

// The page says what it was drawn with, also what it had fetched before this worker was there.
self.addEventListener('message', event => {
  const { path, assets } = event.data
  const port = event.ports[0]
  turn = turn.then(() => keep(path, assets)).catch(() => {})
  const told = turn.then(() => kept(path)).then(copy => port.postMessage(copy !== undefined))
  event.waitUntil(told)
})

/** Keeps the page and its assets, and nothing of before: first all that it needs, the page itself last. */
async function keep(path, assets) {
  if (!CARD.test(path)) return
  const answer = await pageOf(path)
  if (!answer.ok) return
  const html = await answer.text()
  const named = html.match(/\/(?:_next\/static\/[\w~./-]+|brand\/[\w./-]+|theme\.css)/g) ?? []
  const wanted = new Set([...named, ...assets].filter(asset => ASSET.test(asset)))
  const cache = await caches.open(CACHE)
  await Promise.all([...wanted].map(asset => keepAsset(cache, asset)))
  // Found by the page's words for this case; nowhere else does the text stand with these quotes.
  const copy = html.replace('data-copy="live"', 'data-copy="kept"')
  const headers = OF_THE_PAGE.map(name => [name, answer.headers.get(name) ?? ''])
  await cache.put(path, new Response(copy, { headers }))
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname !== path && !wanted.has(pathname)) await cache.delete(request)
  }
}

async function pageOf(path) {
  const held = latest
  latest = null
  if (held?.path === path && Date.now() < held.until) return held.answer
  return obeyed(await fetch(path, { redirect: 'manual' }))
}

/** A file whose name is made of its content is fetched once; the others anew. */
async function keepAsset(cache, asset) {
  if (asset.startsWith(HASHED) && (await cache.match(asset, { ignoreVary: true }))) return
  const answer = await fetch(asset)
  if (answer.ok) await cache.put(asset, answer)
}
