// Puts a button beside each address that readers may want to copy.
for (const field of document.querySelectorAll('.address')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy address'
  button.addEventListener('click', async () => {
    field.select()
    // Browsers give the clipboard to secure origins alone.
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value)
    else document.execCommand('copy')
    button.textContent = 'Copied'
  })
  field.parentElement.after(button)
}
