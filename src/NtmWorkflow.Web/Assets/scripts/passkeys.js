/** Shows the forms marked `data-ntm-passkey` where the browser can hold passkeys, and sends them with what the device answered. */
export function usePasskeys () {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return
  for (const form of document.querySelectorAll('form[data-ntm-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', async event => {
      if (form.elements.credential.value) return
      event.preventDefault()
      try {
        form.elements.credential.value = JSON.stringify(await ask(form))
        form.submit()
      } catch {
        form.querySelector('[data-ntm-passkey-error]').hidden = false
      }
    })
  }
}

/** A form that makes a passkey has a field for its name; any other uses one. */
async function ask (form) {
  const answer = await fetch(form.dataset.ntmPasskey, { method: 'POST', body: new FormData(form) })
  if (!answer.ok) throw new Error(`${answer.status}`)
  const options = await answer.json()
  return 'name' in form.elements && form.elements.name instanceof HTMLInputElement
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}
