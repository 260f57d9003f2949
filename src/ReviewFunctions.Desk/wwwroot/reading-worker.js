// Reads drafts in a .NET of its own, beside the page.
import { dotnet } from './_framework/dotnet.js'
import { loadLibraries, settings } from './runtime.js'

const runtime = await dotnet.withConfig(settings).create()
await loadLibraries(runtime)
const { DraftReader } = (await runtime.getAssemblyExports('ReviewFunctions.Desk')).ReviewFunctions.Desk.Reading

/** How long typing rests before a draft is checked, in milliseconds: the page for the next key would have to wait for the check. */
const rest = 200

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
    const { id, asked, body } = newest
    newest = undefined
    try {
      postMessage({ id, page: DraftReader.WritePage(asked, body) })
      await untilRest()
      if (newest) continue
      postMessage({ id, reading: DraftReader.Read(asked, body) })
    } catch (fault) {
      postMessage({ id, fault: String(fault) })
    }
    await hearOthers()
  }
  isWorking = false
}

function untilRest() {
  return new Promise(resolve => {
    endRest = resolve
    setTimeout(resolve, rest)
  })
}

function hearOthers() {
  return new Promise(resolve => { setTimeout(resolve) })
}
