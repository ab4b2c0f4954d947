/** Moments and spans as the page writes them. The city's clock is that of Asia/Shanghai wherever the reader sits. */
import { Explanation, Instant, type Label } from "@wangge/core/kernel"

const ZONE = "Asia/Shanghai"

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23"
})

const read = (at: number) => {
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const get = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? ""
  return {
    day: `${get("year")}-${get("month")}-${get("day")}`,
    monthDay: `${get("month")}-${get("day")}`,
    time: `${get("hour")}:${get("minute")}`,
    second: get("second")
  }
}

/** The calendar date of an instant in the city. */
export const dayOf = (at: number): string => read(at).day

/** `19:50` today, `01-06 19:50` on another day. */
export const moment = (at: number, now: number): string => {
  const { day, monthDay, time } = read(at)
  const today = read(now).day
  if (day === today) return time
  return day.slice(0, 4) === today.slice(0, 4) ? `${monthDay} ${time}` : `${day} ${time}`
}

/** `2020-01-06 19:50:07`. */
export const fullMoment = (at: number): string => {
  const { day, time, second } = read(at)
  return `${day} ${time}:${second}`
}

/** The midnight, in the city, at which a day begins. */
export const startOfDay = (day: string): number => {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const shown = read(utc)
  const offset = Date.parse(`${shown.day}T${shown.time}:00Z`) - utc
  return utc - offset
}

/** `2020-01-06T19:50` on the city's clock. */
export const readMoment = (text: string): number => {
  const [day = "", time = ""] = text.split("T")
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return startOfDay(day) + hour * Instant.HOUR_MS + minute * Instant.MINUTE_MS
}

const two = (n: number) => String(n).padStart(2, "0")

/** A running countdown: `17:42` below an hour, `1:17:42` below a day, `2 d 03:17` above. */
export const countdown = (ms: number, language: Label.Language): string => {
  const seconds = Math.floor(Math.abs(ms) / Instant.SECOND_MS)
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60
  ]
  if (days > 0) return `${days}${language === "zh" ? "天 " : "d "}${two(hours)}:${two(minutes)}:${two(seconds % 60)}`
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`
  return `${two(minutes)}:${two(seconds % 60)}`
}

/** A span without its seconds when it is longer than a few minutes: `1 h 30 min`. */
export const span = (ms: number, language: Label.Language): string => {
  const coarse = Math.abs(ms) >= 5 * Instant.MINUTE_MS ? Instant.MINUTE_MS : Instant.SECOND_MS
  return Explanation.formatSpan(Math.trunc(ms / coarse) * coarse, language)
}
