// The list of reviews as it was last seen stands until .NET has made it again. What is chosen there meanwhile is opened then.
const key = 'desk.screen', tokenKey = 'desk.token'
const desk = document.getElementById('desk')
let chosen = null

/** What a screen begins with when it is kept: one of another version or in another language is none. */
const heading = () => `${document.querySelector('meta[name=version]').content} ${document.documentElement.lang}\n`

/** The screen is kept where the token is, and goes with it. */
const place = () => sessionStorage.getItem(tokenKey) ? sessionStorage : localStorage

/** Shows the screen that was kept, if somebody is signed in and the address is that of the list. .NET puts its own in its place. */
export function showLast() {
  const kept = place().getItem(tokenKey) && !location.search && !location.hash ? place().getItem(key) : null
  if (!kept?.startsWith(heading())) return
  desk.firstElementChild.classList.add('visually-hidden')
  desk.insertAdjacentHTML('beforeend', kept.slice(heading().length))
  desk.addEventListener('click', choose, true)
}

function choose(event) {
  const link = event.target.closest('a[href^="?view="]')
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  desk.querySelector('.opening')?.classList.remove('opening')
  link.classList.add('opening')
  chosen = link.getAttribute('href')
}

/** The address of what was chosen before there was anybody to open it, or nothing. From now on, .NET hears of it itself. */
export function takeChoice() {
  desk.removeEventListener('click', choose, true)
  return chosen
}

/** Keeps the screen as it is now, with so many reviews. Whatever takes more than a link stands still until .NET is there. */
export function keepScreen(rows) {
  const screen = desk.cloneNode(true)
  for (const row of screen.querySelectorAll(`.found li:nth-child(n + ${rows + 1})`)) row.remove()
  for (const part of screen.querySelectorAll('button, form, details')) part.inert = true
  screen.querySelector('.found').ariaBusy = 'true'
  try {
    place().setItem(key, heading() + screen.innerHTML)
  } catch {
    place().removeItem(key)
  }
}
