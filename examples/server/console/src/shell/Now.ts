/** The instant that the page shows: the server's clock, ticking once a second while the page is looked at. */
import { Instant } from "@wangge/core/kernel"
import { useSyncExternalStore } from "react"

let skewMs = 0
let now = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const tick = () => {
  now = Date.now() + skewMs
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  timer ??= setInterval(tick, Instant.SECOND_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Follows the server's clock from now on. */
export const setServerNow = (serverNow: number): void => {
  skewMs = serverNow - Date.now()
  tick()
}

export const readNow = (): Instant.Instant => Instant.of(Date.now() + skewMs)

const second = () => Math.floor(now / Instant.SECOND_MS)
const minute = () => Math.floor(now / Instant.MINUTE_MS)

/** Changes every second. */
export const useNow = (): Instant.Instant => Instant.of(useSyncExternalStore(subscribe, second) * Instant.SECOND_MS)

/** Changes every minute, for what need not be redrawn every second. */
export const useMinute = (): Instant.Instant => Instant.of(useSyncExternalStore(subscribe, minute) * Instant.MINUTE_MS)
