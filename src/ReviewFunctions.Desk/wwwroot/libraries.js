/** Loads what reads Markdown and HTML into a .NET, which starts without: the first screen does not need it. */
export async function loadLibraries({ INTERNAL, getConfig }) {
  await Promise.all(getConfig().resources.lazyAssembly.map(({ virtualPath }) => INTERNAL.loadLazyAssembly(virtualPath)))
}
