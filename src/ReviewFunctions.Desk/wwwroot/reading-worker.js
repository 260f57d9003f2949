// Reads drafts in a .NET of its own, beside the page.
import { dotnet } from './_framework/dotnet.js'
import { loadLibraries, settings } from './runtime.js'

const runtime = await dotnet.withConfig(settings).create()
await loadLibraries(runtime)
const { DraftReader } = (await runtime.getAssemblyExports('ReviewFunctions.Desk')).ReviewFunctions.Desk.Reading

/**
 * How long typing rests at least before a draft is checked, in milliseconds, and how long now: as long as the last check took. The page for
 * a key that is pressed meanwhile waits for it.
 */
const leastRest = 200
let rest = leastRest

let newest, isWorking = false, endRest = () => {}

addEventListener('message', ({ data }) => {
  newest = data
  endRest()
  if (!isWorking) work()
})
postMessage({ isStarted: true })

/** Shows the newest draft, and checks it when typing rests. One that comes meanwhile is shown first, and answers for those before it. */
async function work() {
  isWorking = true
  while (newest) {
    await hearOthers()
    const { id, asked, body } = newest
    newest = undefined
    try {
      postMessage({ id, page: DraftReader.WritePage(asked, body) })
      await untilRest()
      if (newest) continue
      const begun = performance.now()
      postMessage({ id, reading: DraftReader.Read(asked, body) })
      rest = Math.max(leastRest, performance.now() - begun)
    } catch (fault) {
      postMessage({ id, fault: String(fault) })
    }
  }
  isWorking = false
}

function untilRest() {
  return new Promise(resolve => {
    endRest = resolve
    setTimeout(resolve, rest)
  })
}

/** Lets in what was sent while a page was made: each message is an event of its own, and only the last one counts. */
function hearOthers() {
  return new Promise(resolve => { setTimeout(resolve) })
}
