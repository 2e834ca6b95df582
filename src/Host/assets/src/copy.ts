/** `<button data-copy="…" hidden>`: copies the text and says so. */
export function startCopy() {
  const reveal = () => document.querySelectorAll<HTMLElement>('[data-copy][hidden]').forEach((button) => (button.hidden = false))
  reveal()
  document.addEventListener('htmx:afterSettle', reveal)
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
    if (!button) return
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    document.dispatchEvent(new CustomEvent('toast', { detail: { text: 'Copied.', tone: 'success' } }))
  })
}
