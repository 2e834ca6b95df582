/**
  Where the focus goes after a part of the page was replaced: to what has just been said about a form (`data-focus-now`), and when
  the element that had it is gone, to the beginning of what replaced it (`data-focus`). Whatever keeps its id keeps the focus by itself.
*/
export function startFocus() {
  document.addEventListener('htmx:afterSettle', (event) => {
    const { target, elt } = (event as CustomEvent<{ target: Element; elt: Element }>).detail
    if (elt.hasAttribute('data-live')) return
    const region = target.isConnected ? target : (document.getElementById(target.id) ?? elt)
    const said = region.querySelector<HTMLElement>('[data-focus-now]')
    if (said) said.focus()
    else if (document.activeElement === document.body || document.activeElement === null) region.querySelector<HTMLElement>('[data-focus]')?.focus()
  })
}
