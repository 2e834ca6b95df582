/** `<input type="checkbox" data-check-all="name" hidden>`: checks or clears all boxes of that name in the same table. */
export function startSelecting() {
  const boxes = (all: HTMLInputElement) => [...(all.closest('table')?.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset.checkAll}"]`) ?? [])]
  const reveal = () => document.querySelectorAll<HTMLElement>('[data-check-all][hidden]').forEach((all) => (all.hidden = false))
  reveal()
  document.addEventListener('htmx:afterSettle', reveal)
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.dataset.checkAll) boxes(target).forEach((box) => (box.checked = target.checked))
    const all = target.closest('table')?.querySelector<HTMLInputElement>('[data-check-all]')
    if (!all || all === target) return
    const checked = boxes(all).filter((box) => box.checked).length
    all.checked = checked > 0 && checked === boxes(all).length
    all.indeterminate = checked > 0 && !all.checked
  })
}
