/** Writes a small picture with a palette as a PNG file (ISO/IEC 15948). */
import { crc32, deflateSync } from "node:zlib"

export type Colour = readonly [red: number, green: number, blue: number]

export interface Picture {
  readonly width: number
  readonly height: number
  /** At most 256. */
  readonly palette: ReadonlyArray<Colour>
  /** One palette index a pixel, row by row. */
  readonly pixels: Uint8Array
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1")

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

export const encode = ({ height, palette, pixels, width }: Picture): Uint8Array<ArrayBuffer> => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk("IHDR", header),
      chunk("PLTE", Uint8Array.from(palette.flat())),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", new Uint8Array())
    ])
  )
}
