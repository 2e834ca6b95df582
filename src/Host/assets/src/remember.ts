/** A choice this browser remembers for a year, in a cookie so that the server renders with it and nothing flashes. */
export function remember(name: string, value: string) {
  const age = value ? 31536000 : 0
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${age}; samesite=lax${secure}`
}

export function remembered(name: string) {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}
