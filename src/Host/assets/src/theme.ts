import { remember } from './remember'

// No name: the theme of the system.
const order = ['', 'paper', 'ink']
const words: Record<string, string> = { '': 'System theme', 'paper': 'Light theme', 'ink': 'Dark theme' }

/** The button steps through system, light and dark. The server reads the cookie and renders the choice. */
export function startTheme() {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]')
  if (!button) return
  button.hidden = false
  label(button)
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(current()) + 1) % order.length] ?? ''
    if (next) document.documentElement.dataset.theme = next
    else delete document.documentElement.dataset.theme
    remember('theme', next)
    label(button)
  })
}

function current() {
  return document.documentElement.dataset.theme ?? ''
}

function label(button: HTMLButtonElement) {
  const text = words[current()] ?? ''
  button.title = text
  button.setAttribute('aria-label', `${text}. Change theme`)
  button.dataset.choice = current() || 'system'
}
