// Puts a button beside each address that readers may want to copy: beside a field that shows it, and beside a link that leads there.
for (const field of document.querySelectorAll('.address')) {
  putBehind(field, field.parentElement, async () => {
    field.select()
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value)
    else document.execCommand('copy')
  })
}

// Browsers give the clipboard to secure origins alone, and of a link there is nothing to select.
if (navigator.clipboard) {
  for (const link of document.querySelectorAll('a[data-copy]')) {
    putBehind(link, link, () => navigator.clipboard.writeText(link.href))
  }
}

function putBehind({ dataset }, place, copy) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = dataset.copy
  button.addEventListener('click', async () => {
    await copy()
    button.textContent = dataset.copied
  })
  place.after(button)
}
