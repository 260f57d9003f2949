// How the desk's two .NETs are started: the page's own, and that of the worker that reads drafts.

/** Files lie below a folder of their version and never change: the browser's copy needs no question to the site, and no sum of its own. */
export const settings = { disableNoCacheFetch: true, disableIntegrityCheck: true }

/** Loads what reads Markdown and HTML into a .NET, which starts without: the first screen does not need it. */
export async function loadLibraries({ INTERNAL, getConfig }) {
  await Promise.all(getConfig().resources.lazyAssembly.map(({ virtualPath }) => INTERNAL.loadLazyAssembly(virtualPath)))
}
