import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How long it may take for an element to come, in milliseconds. */
const patience = 60_000

/**
 * Starts a browser that is told through a pipe what to do, and asked for nothing else: to watch each request and each frame, as Playwright
 * must, takes time from what is measured.
 */
export async function startBareBrowser(executablePath, profile) {
  const args = [
    '--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--window-size=1280,900', '--lang=en-GB', '--no-first-run',
    '--no-sandbox', '--disable-gpu', 'about:blank',
  ]
  const child = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const [, , , to, from] = child.stdio
  const waiting = new Map()
  let last = 0, begun = ''
  from.setEncoding('utf8').on('data', (chunk) => {
    const messages = (begun + chunk).split('\0')
    begun = messages.pop()
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const { resolve, reject } = waiting.get(id) ?? {}
      waiting.delete(id)
      if (error) reject?.(new Error(error.message))
      else resolve?.(result)
    }
  })
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject })
    to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`)
  })
  let sessionId
  const { targetInfos } = await send('Target.getTargets')
  const { targetId } = targetInfos.find(({ type }) => type === 'page')
  sessionId = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId

  /** Calls a function in the page with values, and answers what it comes to. */
  const evaluate = async (act, ...values) => {
    const expression = `(${act})(...${JSON.stringify(values)})`
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  /** Waits until an element is there. */
  const untilThere = async (selector) => {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const isThere = evaluate((sought) => new Promise((resolve) => {
        setTimeout(() => resolve(document.querySelector(sought) !== null), 50)
      }), selector)
      // A page that is left answers nothing.
      if (await isThere.catch(() => false)) return
    }
    throw new Error(`There is no ${selector}.`)
  }
  return {
    evaluate,
    untilThere,
    /** Goes to an address, and waits until an element is there. */
    open: async (url, selector) => {
      await send('Page.navigate', { url: `${url}` })
      await untilThere(selector)
    },
    /** Presses the key of a letter. */
    press: async (text) => {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    },
    close: async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
