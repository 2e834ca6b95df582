import { Idiomorph } from 'idiomorph'
import { isInUse, tellOfChange } from './typed'

type MorphStyle = 'innerHTML' | 'outerHTML'

const styles: Record<string, MorphStyle> = { 'morph': 'outerHTML', 'morph:outerHTML': 'outerHTML', 'morph:innerHTML': 'innerHTML' }

/** `hx-swap="morph:outerHTML"`: changes what differs and leaves the rest of the element alone. */
export const morph = {
  isInlineSwap: (swap: string) => styles[swap] === 'outerHTML',

  handleSwap(swap: string, target: Node, fragment: Node): boolean | Node[] {
    const morphStyle = styles[swap]
    if (!morphStyle || !(target instanceof Element) || !(fragment instanceof DocumentFragment)) return false
    return Idiomorph.morph(target, fragment.children, {
      morphStyle,
      // Idiomorph leaves all of the focused element alone then, which would be too much for a link or a <summary>.
      ignoreActiveValue: document.activeElement?.matches('input, textarea, select') === true,
      callbacks: { beforeAttributeUpdated: keepOpen, beforeNodeMorphed: keepTyped, beforeNodeRemoved: keepClosed },
    }) as Node[]
  },
}

// A <details> that a person opened stays open, and what they were told of a change stays told.
function keepOpen(attribute: string, element: Element) {
  return !(attribute === 'open' && element instanceof HTMLDetailsElement) && !(attribute === 'hidden' && element.matches('[data-changed], [data-changed-kept]'))
}

// What a person has typed stays as it is, with the version of the record that they saw; so does what they were told about a form that they sent.
function keepTyped(old: Node, next: Node) {
  if (!(old instanceof HTMLElement) || !(next instanceof HTMLElement)) return true
  if (old.matches('details[data-version][open]') && old.dataset.version !== next.dataset.version) tellOfChange(old)
  if (old.hasAttribute('data-said')) return next.childElementCount > 0
  return !(old.hasAttribute('data-typed') && isInUse(old))
}

// A form that has just been closed keeps what was typed.
function keepClosed(old: Node) {
  return !(old instanceof HTMLElement && old.hasAttribute('data-typed') && isInUse(old))
}
