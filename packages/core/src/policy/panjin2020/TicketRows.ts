/** How the rows of Panjin's catalogue are written down: numberings, codes, standards, and the proof that they ask for. */
import type { CategoryId } from "../../kernel/Id.ts"
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import type * as Category from "../../ticket/Category.ts"
import type { Urgency } from "../../ticket/Urgency.ts"

/** The newer numbering, in the form of GB/T 30428.2-2013 (R1-20, R1-21). */
export const NEWER = "gbt-30428-2"
/** The older numbering, in the form of CJ/T 214-2005 (R1-23, R1-24). */
export const OLDER = "cjt-214"

export const numberings: ReadonlyArray<Category.Numbering> = [
  {
    id: NEWER,
    label: Label.of("新编号（GB/T 30428.2 样式）", "newer numbering (in the form of GB/T 30428.2)"),
    source: Source.rule("R1-20"),
    majors: {
      component: {
        "01": Label.of("公用设施", "public utilities"),
        "02": Label.of("交通设施", "traffic facilities"),
        "03": Label.of("市容环境设施", "appearance and environment"),
        "04": Label.of("园林绿化设施", "greenery"),
        "05": Label.of("其他部件", "other components")
      },
      event: {
        "01": Label.of("市容环境", "appearance and environment"),
        "02": Label.of("宣传广告", "notices and advertising"),
        "03": Label.of("施工管理", "construction"),
        "04": Label.of("街面秩序", "street order"),
        "05": Label.of("突发事件", "emergencies"),
        "06": Label.of("其他事件", "other events")
      }
    }
  },
  {
    id: OLDER,
    label: Label.of("旧编号（CJ/T 214 样式）", "older numbering (in the form of CJ/T 214)"),
    source: Source.rule("R1-23"),
    majors: {
      component: {
        "01": Label.of("公用设施", "public utilities"),
        "02": Label.of("道路交通", "roads and traffic"),
        "03": Label.of("市容环境", "appearance and environment"),
        "04": Label.of("园林绿化", "greenery"),
        "05": Label.of("房屋土地", "buildings and land"),
        "06": Label.of("其他设施", "other facilities"),
        "21": Label.of("扩展部件", "local extension")
      },
      event: {
        "01": Label.of("市容环境", "appearance and environment"),
        "02": Label.of("宣传广告", "notices and advertising"),
        "03": Label.of("施工管理", "construction"),
        "04": Label.of("突发事件", "emergencies"),
        "05": Label.of("街面秩序", "street order"),
        "21": Label.of("扩展事件", "local extension"),
        "99": Label.of("其他事件", "other events")
      }
    }
  }
]

export const newer = (major: string, minor: string): Category.Code => ({
  numbering: NEWER,
  major,
  minor,
  source: Source.rule("R1-22")
})

export const older = (major: string, minor: string, source = Source.rule("R1-23")): Category.Code => ({
  numbering: OLDER,
  major,
  minor,
  source
})

/** An extension under the newer numbering. */
export const local = (major: string, minor: string): Category.Code => ({
  numbering: NEWER,
  major,
  minor,
  local: true,
  source: Source.assumption("no code was found for this class; local extensions count down from 99 (R1-25)")
})

export type Row = Category.Standard

/** One row of the standard: its name, when it is filed, and when it counts as mended, each in Chinese and English. */
export const row = (
  id: string,
  label: readonly [zh: string, en: string],
  filing: readonly [zh: string, en: string],
  closing: readonly [zh: string, en: string],
  source: Source.Source,
  rest: { readonly urgency?: Urgency; readonly proof?: Category.EvidenceDemand } = {}
): Row => ({
  id,
  label: Label.of(...label),
  filing: Label.of(...filing),
  closing: Label.of(...closing),
  source,
  ...rest
})

/** Metres that a photo of one thing may lie off, as positions from phones do. */
export const photos = (count: number, withinM: number, source: Source.Source): Category.EvidenceDemand => ({
  kinds: ["photo"],
  count,
  withinM,
  source
})

const POSITION = "a phone's position among houses is commonly some tens of metres off"

export const classOf = (
  kind: Category.Kind,
  id: string,
  label: Label.Label,
  department: string,
  codes: ReadonlyArray<Category.Code>,
  standards: readonly [Row, ...ReadonlyArray<Row>],
  proof: Category.EvidenceDemand = photos(1, kind === "component" ? 50 : 100, Source.assumption(POSITION))
): Category.Category => ({
  id: id as CategoryId,
  kind,
  label,
  codes,
  department,
  urgency: "normal",
  standards,
  report: photos(1, 200, Source.fact("PJ-E2")),
  proof
})
