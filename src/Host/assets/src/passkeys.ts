/**
 * Passkeys. A form marked `data-passkey-add`, `data-passkey-proof` or `data-passkey-signin` names where the options come from. What the browser
 * answers goes into the form's field `credential`, and the form is sent as any other. On the sign-in page passkeys are
 * also offered while somebody types into the field for the address.
 */
const supported = () => typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

async function options(form: HTMLFormElement, address: string) {
  const token = form.querySelector<HTMLInputElement>('input[name=__RequestVerificationToken]')!.value
  const answer = await fetch(address, { method: 'POST', headers: { RequestVerificationToken: token } })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

function send(form: HTMLFormElement, credential: Credential | null) {
  if (!(credential instanceof PublicKeyCredential)) return
  form.querySelector<HTMLInputElement>('input[name=credential]')!.value = JSON.stringify(credential.toJSON())
  form.submit()
}

function say(form: HTMLFormElement, error: unknown) {
  const problem = form.querySelector<HTMLElement>('[data-passkey-problem]')!
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError') return
  problem.textContent =
    name === 'InvalidStateError' ? 'This device has a passkey for your account already.'
    : name === 'NotAllowedError' ? 'Nothing was confirmed, or it took too long. Try again.'
    : 'That did not work. Load the page again and try once more.'
  problem.hidden = false
}

function onSubmit(form: HTMLFormElement, ask: () => Promise<Credential | null>) {
  form.querySelector<HTMLButtonElement>('[data-passkey-ready]')!.disabled = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      send(form, await ask())
    } catch (error) {
      say(form, error)
    }
  })
}

const adding = (form: HTMLFormElement) =>
  onSubmit(form, async () => {
    const json = await options(form, form.dataset.passkeyAdd!)
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
  })

const proving = (form: HTMLFormElement) =>
  onSubmit(form, async () => {
    const json = await options(form, form.dataset.passkeyProof!)
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) })
  })

function signingIn(form: HTMLFormElement) {
  let waiting = new AbortController()
  const ask = async (mediation: CredentialMediationRequirement) => {
    const json = await options(form, form.dataset.passkeySignin!)
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json)
    send(form, await navigator.credentials.get({ publicKey, mediation, signal: waiting.signal }))
  }
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    waiting.abort()
    waiting = new AbortController()
    ask('optional').catch((error) => say(form, error))
  })
  PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => (can ? ask('conditional') : undefined)).catch(() => undefined)
}

export function startPasskeys() {
  if (!supported()) return
  document.querySelectorAll<HTMLFormElement>('form[data-passkey-add]').forEach(adding)
  document.querySelectorAll<HTMLFormElement>('form[data-passkey-proof]').forEach(proving)
  document.querySelectorAll<HTMLFormElement>('form[data-passkey-signin]').forEach(signingIn)
}
