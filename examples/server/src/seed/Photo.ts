/**
 * Photos of the example, painted in code: a street by day or night with what is reported in it, before and after. Every
 * call of chance moves the houses, so no two photos are the same.
 */
import type { Chance } from "../city/Chance.ts"
import * as Png from "./Png.ts"

export type Subject = "lamp" | "hole" | "litter" | "water" | "sign"

const WIDTH = 320
const HEIGHT = 240
const HORIZON = 150

const inks = {
  sky: [22, 28, 54],
  house: [44, 50, 74],
  window: [214, 178, 94],
  road: [52, 54, 60],
  kerb: [112, 114, 118],
  line: [188, 188, 180],
  pole: [148, 150, 156],
  off: [70, 72, 80],
  light: [255, 236, 170],
  glow: [120, 112, 84],
  daySky: [158, 196, 222],
  dayHouse: [176, 160, 142],
  dayWindow: [96, 118, 140],
  dayRoad: [128, 128, 126],
  dark: [30, 28, 28],
  mend: [98, 98, 100],
  paper: [232, 230, 216],
  green: [70, 128, 74],
  wet: [86, 122, 146],
  red: [186, 54, 46]
} as const satisfies { readonly [name: string]: Png.Colour }
type Ink = keyof typeof inks
const names = Object.keys(inks) as ReadonlyArray<Ink>

interface Canvas {
  readonly pixels: Uint8Array
  readonly box: (ink: Ink, x: number, y: number, width: number, height: number) => void
  readonly oval: (ink: Ink, x: number, y: number, rx: number, ry: number) => void
}

const canvas = (): Canvas => {
  const pixels = new Uint8Array(WIDTH * HEIGHT)
  const line = (ink: Ink, y: number, from: number, to: number): void => {
    if (y < 0 || y >= HEIGHT) return
    const [left, right] = [Math.max(0, Math.round(from)), Math.min(WIDTH, Math.round(to))]
    if (left < right) pixels.fill(names.indexOf(ink), y * WIDTH + left, y * WIDTH + right)
  }
  return {
    pixels,
    box: (ink, left, top, width, height) => {
      for (let y = Math.round(top); y < top + height; y++) line(ink, y, left, left + width)
    },
    oval: (ink, centreX, centreY, rx, ry) => {
      for (let y = Math.ceil(centreY - ry); y <= centreY + ry; y++) {
        const half = rx * Math.sqrt(Math.max(0, 1 - ((y - centreY) / ry) ** 2))
        line(ink, y, centreX - half, centreX + half)
      }
    }
  }
}

const street = ({ box }: Canvas, night: boolean, chance: Chance): void => {
  box(night ? "sky" : "daySky", 0, 0, WIDTH, HEIGHT)
  for (let x = -10; x < WIDTH; ) {
    const width = chance.between(34, 70)
    const top = chance.between(40, 105)
    box(night ? "house" : "dayHouse", x, top, width - 4, HORIZON - top)
    for (let wy = top + 8; wy < HORIZON - 14; wy += 16) {
      for (let wx = x + 6; wx < x + width - 12; wx += 13) {
        const lit = chance.next() < 0.3
        if (!night || lit) box(night ? "window" : "dayWindow", wx, wy, 6, 8)
      }
    }
    x += width
  }
  box("kerb", 0, HORIZON, WIDTH, 10)
  box(night ? "road" : "dayRoad", 0, HORIZON + 10, WIDTH, HEIGHT)
  for (let x = chance.between(-20, 0); x < WIDTH; x += 60) box("line", x, HORIZON + 48, 32, 4)
}

const lamp = ({ box, oval }: Canvas, x: number, lit: boolean): void => {
  if (lit) {
    oval("glow", x + 34, 66, 40, 30)
    oval("glow", x + 34, HORIZON + 22, 62, 14)
  }
  box("pole", x, 44, 5, HORIZON - 40)
  box("pole", x, 44, 34, 4)
  oval(lit ? "light" : "off", x + 34, 50, 13, 6)
}

const scenes: { readonly [S in Subject]: (on: Canvas, mended: boolean, chance: Chance) => void } = {
  lamp: (on, mended, chance) => {
    lamp(on, 40, true)
    lamp(on, chance.between(170, 210), mended)
  },
  hole: ({ oval }, mended, chance) => {
    const x = chance.between(90, 220)
    oval("kerb", x, 200, 44, 15)
    oval(mended ? "mend" : "dark", x, 200, 38, 11)
  },
  litter: ({ box, oval }, mended, chance) => {
    box("green", 250, 116, 34, 40)
    box("dark", 248, 110, 38, 7)
    if (mended) return
    for (let i = 0; i < 26; i++) {
      oval(chance.pick(["paper", "dark", "red", "green"]), chance.between(120, 250), chance.between(150, 186), 7, 4)
    }
  },
  water: ({ oval }, mended, chance) => {
    const x = chance.between(110, 210)
    if (!mended) oval("wet", x, 196, 92, 30)
    oval("dark", x, 204, 16, 5)
  },
  sign: ({ box }, mended, chance) => {
    const x = chance.between(110, 200)
    box("pole", x + 30, 70, 5, 84)
    box(mended ? "daySky" : "red", x, 60, 66, 30)
    if (!mended) box("paper", x + 6, 68, 54, 5)
  }
}

/** A photo of a trouble, or of the same place after the work. */
export const take = (subject: Subject, mended: boolean, chance: Chance): Uint8Array<ArrayBuffer> => {
  const on = canvas()
  street(on, subject === "lamp", chance)
  scenes[subject](on, mended, chance)
  return Png.encode({ width: WIDTH, height: HEIGHT, palette: names.map((name) => inks[name]), pixels: on.pixels })
}
