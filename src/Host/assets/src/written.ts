/**
 * An answer in other words. A section marked `data-written` sends its question to /ask/stream when its button is pressed and shows the words
 * as they come. At the end each sentence is marked that the passages do not support.
 */
type Sentence = { text: string; supported: boolean }
type Done = { model: string | null; tokensRead: number; tokensWritten: number; problem: string | null }

const part = <T extends HTMLElement>(section: HTMLElement, name: string) => section.querySelector<T>(`[data-written-${name}]`)!

/** The server-sent events of a response: name and data of each, in their order. */
async function* events(body: ReadableStream<Uint8Array>) {
  const [reader, decoder] = [body.getReader(), new TextDecoder()]
  let text = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const all = (field: string) => lines.filter((line) => line.startsWith(`${field}: `)).map((line) => line.slice(field.length + 2))
      yield { name: all('event')[0], data: JSON.parse(all('data').join('\n')) as unknown }
    }
  }
}

function show(text: HTMLElement, sentences: Sentence[]) {
  text.replaceChildren(
    ...sentences.flatMap(({ text: words, supported }): (string | Node)[] => {
      if (supported) return [`${words} `]
      const marked = document.createElement('mark')
      marked.textContent = words
      const why = document.createElement('span')
      why.className = 'note'
      why.textContent = ' (not in the passages) '
      return [marked, why]
    }),
  )
}

async function write(section: HTMLElement) {
  const { question, domain, space } = section.dataset
  const [text, said] = [part(section, 'text'), part(section, 'said')]
  said.textContent = 'Writing…'
  const response = await fetch('/ask/stream', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question, domain: domain || null, spaceId: space || null, deadlineMs: 2000 }),
  })
  if (!response.ok || !response.body) throw new Error(`${response.status}`)
  text.replaceChildren()
  text.hidden = false
  for await (const { name, data } of events(response.body)) {
    if (name === 'text') text.append((data as { text: string }).text)
    else if (name === 'restart') text.replaceChildren()
    else if (name === 'sentences') show(text, (data as { sentences: Sentence[] }).sentences)
    else if (name === 'done') {
      const { model, tokensRead, tokensWritten, problem } = data as Done
      said.textContent = problem ?? `Written by ${model}: ${tokensRead} tokens read, ${tokensWritten} written.`
    }
  }
}

function start(section: HTMLElement) {
  section.hidden = false
  const button = part<HTMLButtonElement>(section, 'start')
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      await write(section)
    } catch {
      part(section, 'said').textContent = 'That did not work. Try again in a moment.'
    } finally {
      button.disabled = false
    }
  })
}

export function startWritten() {
  const all = (root: ParentNode) => root.querySelectorAll<HTMLElement>('[data-written][hidden]').forEach(start)
  all(document)
  document.addEventListener('htmx:afterSettle', () => all(document))
}
