type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether the fields within hold something that a person typed and the server has not taken. */
export function isInUse(fields: HTMLElement) {
  return fields.dataset.sent === 'refused' || [...fields.querySelectorAll<Control>('input, textarea, select')].some(isChanged)
}

/** `<p data-changed hidden>`: says in an open form that its record has changed, and what that means for what was typed. */
export function tellOfChange(form: HTMLElement) {
  const fields = form.querySelector<HTMLElement>('[data-typed]')
  form.querySelector<HTMLElement>('[data-changed]')?.removeAttribute('hidden')
  if (fields && isInUse(fields)) form.querySelector<HTMLElement>('[data-changed-kept]')?.removeAttribute('hidden')
}

function isChanged(control: Control) {
  if (control instanceof HTMLSelectElement) {
    const first = Math.max(0, [...control.options].findIndex((option) => option.defaultSelected))
    return control.selectedIndex !== first
  }
  return control.type === 'checkbox' ? (control as HTMLInputElement).checked !== (control as HTMLInputElement).defaultChecked : control.value !== control.defaultValue
}
