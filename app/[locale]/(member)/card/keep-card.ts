/** Paths of all that this window has loaded from here: also what came before the worker was there. */
function drawnWith(): string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  return entries.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname)
}

/** Resolves once the page is whole: a font or picture that is still under way would be missing from its copy. */
async function whole(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise(resolve => addEventListener('load', resolve, { once: true }))
  await document.fonts.ready
}

/** Has the service worker (public/sw.js) keep this page; whether it now holds a copy. */
export async function keepCard(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  await whole()
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const told = new Promise<boolean>(resolve => {
    port1.onmessage = ({ data }) => resolve(data === true)
  })
  active?.postMessage({ path: location.pathname, assets: drawnWith() }, [port2])
  return told
}
