/**
 * Handling limits 处置时限 by category and standard. They are those of other cities, as none of Panjin's were found: each says
 * whose, and what no table has is an assumption. All run from dispatch until the unit hands the case back (R1-37).
 */

import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import type { Allowance } from "../../sla/Allowance.ts"
import type { Handling, StageLimit } from "../../sla/SlaPolicy.ts"

/** Limits with where they come from. */
export interface Limits {
  readonly rows: Handling
  readonly source: Source.Source
}

export type Standards = { readonly [standard: string]: Limits }

const R42 = Source.rule("R1-42")
const R43 = Source.rule("R1-43")
const R44 = Source.rule("R1-44")
const R45 = Source.rule("R1-45")
const R46 = Source.rule("R1-46")
const R47 = Source.rule("R1-47")

const urgentHours = (n: number): Allowance => ({ n, unit: "urgentHour" })
const urgentDays = (n: number): Allowance => ({ n, unit: "urgentDay" })
const hours = (n: number): Allowance => ({ n, unit: "workingHour" })
const days = (n: number): Allowance => ({ n, unit: "workingDay" })

const fromDispatch = (time: Allowance, rest: Partial<StageLimit> = {}): StageLimit => ({
  from: "dispatched",
  time,
  ...rest
})

/** What cannot wait for office hours is also reached around the clock. */
const soonOnSite: StageLimit = fromDispatch(
  { n: 30, unit: "minute" },
  { note: Label.of("到场时限为假设，取紧急案件的一般时限", "the time to arrive is an assumption, as for urgent cases") }
)

const runsByNight = ({ unit }: Allowance): boolean => unit === "urgentHour" || unit === "urgentDay"

const within = (time: Allowance, source: Source.Source, note?: Label.Label): Limits => ({
  rows: {
    ...(runsByNight(time) ? { arrival: soonOnSite } : {}),
    repair: fromDispatch(time, note === undefined ? {} : { note })
  },
  source
})

const HOURS = Label.of("原文只写“小时”，按工作时理解", "the source says hours only, read as working hours")
const DAYS = Label.of("原文只写“天”，按工作日理解", "the source says days only, read as working days")

const unlisted = (like: string): Source.Source =>
  Source.assumption(`the limits tables that were found have no row for this class; taken ${like}`)

const cover: Standards = {
  danger: within(urgentHours(2), R44),
  broken: within(hours(4), R44),
  noisy: within(days(2), R44),
  sunken: within(days(5), R44)
}

const covers = [
  "water-cover",
  "sewage-cover",
  "rain-cover",
  "power-cover",
  "lamp-cover",
  "telecom-cover",
  "cable-tv-cover",
  "network-cover",
  "heating-cover",
  "gas-cover",
  "police-cover",
  "garden-cover",
  "septic-cover",
  "unknown-cover"
]

const thing: Standards = {
  danger: within(urgentHours(2), unlisted("as for a dangerous manhole cover (R1-44)")),
  damaged: within(days(5), unlisted("as for a sunken cover or a broken road (R1-44, R1-45)")),
  dirty: within(days(1), unlisted("as for illegal flyers (R1-45)"))
}

const things = [
  "fire-facility",
  "telecom-cabinet",
  "power-facility",
  "power-pole",
  "telecom-pole",
  "ground-lamp",
  "landscape-lamp",
  "newspaper-kiosk",
  "telephone-booth",
  "post-box",
  "information-kiosk",
  "vending-machine",
  "fitness-equipment",
  "surveillance-camera",
  "charging-pile",
  "traffic-barrier",
  "traffic-signal",
  "traffic-sign",
  "bus-stop",
  "street-name-sign",
  "footbridge",
  "cycle-stand",
  "public-toilet",
  "litter-bin",
  "waste-station",
  "advertising-board",
  "street-tree",
  "park-bench",
  "sculpture",
  "green-fence",
  "water-railing",
  "notice-board"
]

const streetLamp: Standards = {
  "single-out": within(days(2), R42),
  "row-out": within(days(1), R43),
  "pole-down": within(days(1), R42),
  damaged: within(days(1), R42),
  rusty: within(days(2), R42),
  switching: within(hours(2), R42),
  stump: within(days(3), R42)
}

const fenceOff = Label.of("围护", "fenced off")
const mended = Label.of("管道修复", "pipe mended")
const surface = Label.of(
  "最后一步为恢复路面，故为整个处置的时限",
  "making good the surface comes last, so its time is that of the whole repair"
)

/** A burst pipe has three limits (R1-47) and its check a shorter one. */
const pipe = (mending: StageLimit, source: Source.Source): Limits => ({
  rows: {
    arrival: soonOnSite,
    "repair/fence-off": fromDispatch(urgentHours(3), { label: fenceOff }),
    "repair/mended": mending,
    repair: fromDispatch(days(5), { note: surface }),
    check: { from: "repaired", time: hours(1.5) }
  },
  source
})

const heating: Limits = {
  rows: {
    arrival: soonOnSite,
    "repair/fence-off": fromDispatch(urgentHours(1), {
      label: fenceOff,
      note: Label.of(
        "R1-45 的一小时理解为止漏并围护",
        "the one hour of R1-45 is read as stopping the leak and fencing it off"
      )
    }),
    "repair/mended": fromDispatch(urgentHours(8), {
      label: mended,
      note: Label.of("参照供水管道（R1-47）", "as for a water pipe (R1-47)")
    }),
    repair: fromDispatch(days(5), { note: surface })
  },
  source: R45
}

const present = (limits: Limits): Standards => ({ present: limits })

const events: { readonly [category: string]: Standards } = {
  "illegal-building": { "in-progress": within(urgentDays(2), R45), built: within(days(15), R45) },
  "exposed-waste": present(within(hours(4), R45, HOURS)),
  "waste-heap": present(within(days(5), R45, DAYS)),
  "dirty-road": present(within(hours(2), R45, HOURS)),
  "dirty-water": present(within(days(15), R46)),
  "untidy-green": present(within(days(5), R46)),
  "abandoned-vehicle": present(within(days(5), unlisted("as for a heap of waste (R1-45)"))),
  "abandoned-furniture": present(within(days(1), unlisted("between exposed waste and a heap of it (R1-45)"))),
  "tree-hangings": present(within(days(1), unlisted("as for illegal flyers (R1-45)"))),
  "road-damage": present(within(days(5), R45, DAYS)),
  "illegal-flyers": present(within(days(1), R45, DAYS)),
  "construction-noise": present(within(urgentHours(2), unlisted("as for street noise (R1-45)"))),
  "construction-dust": present(within(hours(4), unlisted("as for exposed waste (R1-45)"))),
  "construction-waste": present(within(days(5), unlisted("as for a heap of waste (R1-45)"))),
  "construction-occupancy": present(within(hours(4), unlisted("half a working day to clear the road"))),
  "unlicensed-digging": present(within(days(2), unlisted("two working days to stop and make good"))),
  "road-collapse": present(within(urgentHours(2), R45)),
  "water-burst": { burst: pipe(fromDispatch(urgentHours(8), { label: mended }), R47) },
  "gas-leak": { burst: pipe(fromDispatch(urgentDays(2), { label: mended }), R47) },
  "sewer-blocked": present(within(urgentHours(8), unlisted("as for mending a water pipe (R1-47)"))),
  "heating-burst": { burst: heating },
  "road-flooded": present(within(urgentHours(2), R45)),
  "snow-and-ice": present(within(hours(4), R45, HOURS)),
  "cable-damage": present(
    within(
      urgentHours(2),
      R45,
      Label.of(
        "原文只写“小时”；线缆脱落有危险，按紧急工作时理解",
        "the source says hours only; a fallen cable is a danger, so they are read as urgent"
      )
    )
  ),
  "street-vendor": present(within(urgentHours(2), R45)),
  "open-air-barbecue": present(within(urgentHours(2), R45)),
  "shop-spill-over": present(within(urgentHours(2), R45)),
  "street-noise": present(within(urgentHours(2), R45)),
  "cycle-parking": present(within(hours(2), R45, HOURS)),
  "car-parking": present(within(hours(2), unlisted("as for cycles (R1-45)")))
}

/** Limits by category and standard. */
export const limits: { readonly [category: string]: Standards } = {
  ...Object.fromEntries(covers.map((category) => [category, cover])),
  "drain-grate": { ...cover, blocked: within(days(1), R44) },
  ...Object.fromEntries(things.map((category) => [category, thing])),
  "street-lamp": streetLamp,
  ...events
}
