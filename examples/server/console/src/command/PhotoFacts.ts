/** What a photo says of itself: when it was taken and where (EXIF). */
import { readMoment } from "../shell/Time.ts"

export interface PhotoFacts {
  readonly takenAt?: number
  readonly place?: { readonly lon: number; readonly lat: number }
}

const DATE = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/

const instantOf = (text: string, offset: string | undefined) => {
  const found = DATE.exec(text)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second] = found
  const date = `${year}-${month}-${day}`
  if (offset !== undefined && /^[+-]\d{2}:\d{2}$/.test(offset)) {
    return Date.parse(`${date}T${hour}:${minute}:${second}${offset}`)
  }
  return readMoment(`${date}T${hour}:${minute}`) + Number(second) * 1_000
}

/** A photo without EXIF, or with a broken one, says nothing. A time without its offset is the city's. */
export const read = async (bytes: ArrayBuffer): Promise<PhotoFacts> => {
  try {
    const { default: ExifReader } = await import("exifreader")
    const tags = ExifReader.load(bytes, { expanded: true })
    const { Latitude: lat, Longitude: lon } = tags.gps ?? {}
    const taken = tags.exif?.DateTimeOriginal?.description
    const takenAt = taken === undefined ? undefined : instantOf(taken, tags.exif?.OffsetTimeOriginal?.description)
    return {
      ...(takenAt === undefined ? {} : { takenAt }),
      ...(lat === undefined || lon === undefined ? {} : { place: { lon, lat } })
    }
  } catch {
    return {}
  }
}
