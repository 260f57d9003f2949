// Reads drafts in a .NET of its own, beside the page.
import { dotnet } from './_framework/dotnet.js'

const { getAssemblyExports } = await dotnet.create()
const { DraftReader } = (await getAssemblyExports('ReviewFunctions.Desk')).ReviewFunctions.Desk.Reading

let newest, isWorking = false

addEventListener('message', ({ data }) => {
  newest = data
  if (!isWorking) work()
})
postMessage({ isStarted: true })

/** Shows and checks the newest draft. One that comes meanwhile is shown first, and answers for those before it. */
async function work() {
  isWorking = true
  while (newest) {
    const { id, asked } = newest
    newest = undefined
    try {
      postMessage({ id, page: DraftReader.WritePage(asked) })
      await hearOthers()
      if (newest) continue
      postMessage({ id, reading: DraftReader.Read(asked) })
    } catch (fault) {
      postMessage({ id, fault: String(fault) })
    }
    await hearOthers()
  }
  isWorking = false
}

function hearOthers() {
  return new Promise(resolve => { setTimeout(resolve) })
}
