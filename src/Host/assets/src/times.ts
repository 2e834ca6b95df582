const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Keeps "3 min ago" true while the page is open. The wording is the same as the server's (RelativeTime.cs). */
export function startTimes() {
  const update = () => document.querySelectorAll<HTMLTimeElement>('time[data-relative]').forEach(say)
  update()
  setInterval(update, 15_000)
  document.addEventListener('htmx:afterSettle', update)
}

function say(time: HTMLTimeElement) {
  const at = new Date(time.dateTime)
  time.title = at.toLocaleString()
  const text = words((Date.now() - at.getTime()) / 1000)
  if (text && time.textContent !== text) time.textContent = text
}

function words(seconds: number) {
  const size = Math.abs(seconds)
  const amount =
    size < minute ? '' : size < hour ? `${Math.floor(size / minute)} min` : size < day ? `${Math.floor(size / hour)} h` : `${Math.floor(size / day)} d`
  // Older than a month: the date that the server wrote says more.
  if (size >= 30 * day) return ''
  if (!amount) return seconds < 0 ? 'in a moment' : 'just now'
  return seconds < 0 ? `in ${amount}` : `${amount} ago`
}
