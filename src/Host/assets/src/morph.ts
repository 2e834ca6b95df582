import { Idiomorph } from 'idiomorph'

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
      ignoreActiveValue: true,
      callbacks: { beforeAttributeUpdated: keepOpen },
    }) as Node[]
  },
}

// A <details> that a person opened stays open.
function keepOpen(attribute: string, element: Element) {
  return !(attribute === 'open' && element instanceof HTMLDetailsElement)
}
