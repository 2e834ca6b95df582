/*
  How a page stays live
  ---------------------
  A region is an element that can fetch itself again:

    <section id="stats" data-live="items votes" hx-get="/?handler=Stats" hx-trigger="live" hx-swap="morph:outerHTML">

  - Regions do not nest. `id` is stable, and the handler answers with the same partial that served the first load: the region with its root.
  - `data-live` names the topics it depends on. `data-record` narrows it to events about one record.
  - A page that holds a region opens ONE EventSource to /live. The server sends `event: <topic>` (items, nodes, rounds,
    votes, answers) with the id of the record as `data:`. Events carry no content: what a person may see is decided by
    the request that fetches the region.
  - `data-live-source` names another stream than /live; the screens of administrators have one for each record, with the topic `changed`.
  - A region is triggered at most once a second, and once more after the last event of a burst.
  - The swap is a morph, so focus, selection, scroll and open <details> stay where they were, and so does what somebody typed
    into fields marked `data-typed` or was told in an element marked `data-said`.
  - A hidden tab holds no connection. Whenever the connection opens, at first too, every region is refreshed once:
    nothing that happened before is missed.
  - People can pause all of it with the button in the bar.

  The server can say something to the person with the header `HX-Trigger: {"toast":{"text":"Saved.","tone":"success"}}`.
  Everything here only adds to pages that can be read without it.
*/
import htmx from 'htmx.org'
import { morph } from './morph'
import { startLive } from './live'
import { startTimes } from './times'
import { startTheme } from './theme'
import { startToasts } from './toasts'
import { startCopy } from './copy'
import { startFocus } from './focus'
import { startSelecting } from './selecting'
import { startPasskeys } from './passkeys'
import { startWritten } from './written'

// The content security policy allows neither inline styles nor eval; pages are not kept in local storage.
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true },
    { code: '503', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
})
htmx.defineExtension('morph', morph)

document.documentElement.classList.add('js')
startTheme()
startTimes()
startToasts()
startCopy()
startFocus()
startSelecting()
startPasskeys()
startWritten()
startLive()
