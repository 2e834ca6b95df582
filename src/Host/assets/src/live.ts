import htmx from 'htmx.org'
import { remembered, remember } from './remember'

const topics = ['items', 'nodes', 'rounds', 'votes', 'answers', 'changed'] as const
const interval = 1000

type State = 'live' | 'connecting' | 'paused'
const words: Record<State, string> = { live: 'Live', connecting: 'Connecting', paused: 'Paused' }

/** When each region was last refreshed, and the refresh that is due. */
const last = new WeakMap<Element, number>()
const due = new WeakMap<Element, number>()

let source: EventSource | undefined
let paused = remembered('live') === 'paused'

export function startLive() {
  const button = document.querySelector<HTMLButtonElement>('[data-live-toggle]')
  if (!button || regions().length === 0) return
  button.hidden = false
  button.addEventListener('click', () => {
    paused = !paused
    remember('live', paused ? 'paused' : '')
    connect()
    if (!paused) regions().forEach(refresh)
  })
  document.addEventListener('visibilitychange', connect)
  addEventListener('pagehide', close)
  addEventListener('pageshow', (event) => event.persisted && connect())
  connect()
}

function connect() {
  if (paused || document.hidden) {
    close()
    show('paused')
    return
  }
  if (source && source.readyState !== EventSource.CLOSED) return
  show('connecting')
  source = new EventSource(regions().find((region) => region.dataset.liveSource)?.dataset.liveSource ?? '/live')
  source.onopen = () => {
    show('live')
    // What happened while nobody listened, be it only between the making of the page and now, is in the database: ask for it once.
    regions().forEach(refresh)
  }
  source.onerror = () => {
    show('connecting')
    // A refused connection is final for the browser; try again while somebody is looking.
    if (source?.readyState === EventSource.CLOSED) setTimeout(connect, 5 * interval)
  }
  for (const topic of topics) source.addEventListener(topic, (event) => announce(topic, event.data as string))
}

function close() {
  source?.close()
  source = undefined
}

function announce(topic: string, record: string) {
  for (const region of regions()) {
    const wanted = region.dataset.live?.split(' ').includes(topic)
    const other = region.dataset.record && record && region.dataset.record !== record
    if (wanted && !other) refresh(region)
  }
}

function refresh(region: HTMLElement) {
  if (due.has(region)) return
  const wait = Math.max(0, (last.get(region) ?? 0) + interval - Date.now())
  due.set(region, window.setTimeout(() => {
    due.delete(region)
    last.set(region, Date.now())
    if (region.isConnected && !paused) htmx.trigger(region, 'live', {})
  }, wait))
}

function regions() {
  return [...document.querySelectorAll<HTMLElement>('[data-live]')]
}

function show(state: State) {
  const button = document.querySelector<HTMLButtonElement>('[data-live-toggle]')
  const text = button?.querySelector('[data-live-text]')
  if (!button || !text || button.dataset.state === state) return
  button.dataset.state = state
  button.title = state === 'paused' ? 'Resume live updates' : 'Pause live updates'
  text.textContent = words[state]
}
