interface Toast {
  text: string
  tone?: 'info' | 'success' | 'warning' | 'error'
}

const classes = { info: 'alert-info', success: 'alert-success', warning: 'alert-warning', error: 'alert-error' }

/** Short messages at the edge of the page. The region is in the page from the start, so screen readers announce them. */
export function startToasts() {
  document.addEventListener('toast', (event) => show((event as CustomEvent<Toast>).detail))
  document.addEventListener('htmx:responseError', (event) => {
    const { xhr, elt } = (event as CustomEvent<{ xhr: XMLHttpRequest; elt: Element }>).detail
    // A region that missed one refresh catches up at the next event; only what a person did deserves a message.
    if (!elt.hasAttribute('data-live')) show({ text: reason(xhr), tone: 'error' })
  })
  document.addEventListener('htmx:sendError', (event) => {
    const { elt } = (event as CustomEvent<{ elt: Element }>).detail
    if (!elt.hasAttribute('data-live')) show({ text: 'The server cannot be reached. Check the connection and try again.', tone: 'error' })
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element) event.target.closest('[data-dismiss]')?.closest('[data-toast]')?.remove()
  })
}

function reason(xhr: XMLHttpRequest) {
  if (xhr.status === 401) return 'You are signed out. Sign in and try again.'
  if (xhr.status === 403) return 'You may not do this.'
  if (xhr.status === 429) return 'Too many requests. Wait a moment and try again.'
  return `That did not work (${xhr.status}). Try again.`
}

function show({ text, tone = 'info' }: Toast) {
  const template = document.querySelector<HTMLTemplateElement>('#toast')
  const region = document.querySelector('#toasts')
  if (!template || !region) return
  const toast = (template.content.cloneNode(true) as DocumentFragment).firstElementChild
  if (!toast) return
  toast.classList.add(classes[tone])
  toast.querySelector('[data-text]')!.textContent = text
  region.append(toast)
  // An error stays until it is read; the rest may go.
  if (tone !== 'error' && tone !== 'warning') setTimeout(() => toast.remove(), 8000)
}
