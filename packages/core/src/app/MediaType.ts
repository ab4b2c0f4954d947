/** What kind of file some bytes are, read from the bytes alone: the name and the header of an upload prove nothing. */
import * as Schema from "effect/Schema"

export const MediaType = Schema.Literals([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/avif",
  "video/mp4",
  "video/quicktime",
  "audio/mp4",
  "audio/mpeg",
  "audio/wav",
  "application/pdf"
]).annotate({ identifier: "MediaType" })
export type MediaType = typeof MediaType.Type

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

/** Brands of the ISO base media format (ISO/IEC 14496-12), the four letters after `ftyp`. */
const byBrand = (brand: string): MediaType | undefined => {
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) return "image/heic"
  if (/^avi[fs]$/.test(brand)) return "image/avif"
  if (brand === "qt  ") return "video/quicktime"
  if (/^M4[AB] $/.test(brand)) return "audio/mp4"
  if (/^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|3gp[4-9]|mmp4)$/.test(brand)) return "video/mp4"
  return undefined
}

/** How many bytes from the beginning on tell the kind. */
export const SNIFFED = 16

/** The media type of the bytes, `undefined` when they are nothing known. */
export const sniff = (bytes: Uint8Array): MediaType | undefined => {
  const [first = 0, second = 0, third = 0] = bytes
  if (first === 0xff && second === 0xd8 && third === 0xff) return "image/jpeg"
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png"
  if (ascii(bytes, 0, 5) === "%PDF-") return "application/pdf"
  if (ascii(bytes, 0, 3) === "ID3") return "audio/mpeg"
  if (ascii(bytes, 4, 8) === "ftyp") return byBrand(ascii(bytes, 8, 12))
  if (ascii(bytes, 0, 4) === "RIFF") {
    const form = ascii(bytes, 8, 12)
    return form === "WEBP" ? "image/webp" : form === "WAVE" ? "audio/wav" : undefined
  }
  const isMpegAudioLayer3 = first === 0xff && (second & 0xe6) === 0xe2
  return isMpegAudioLayer3 ? "audio/mpeg" : undefined
}
