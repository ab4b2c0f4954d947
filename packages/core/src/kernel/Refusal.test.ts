import { expect, test } from "vitest"
import * as Label from "./Label.ts"
import * as Refusal from "./Refusal.ts"
import * as Source from "./Source.ts"

type LampRefusal =
  | { readonly _tag: "NoPhoto"; readonly wanted: number }
  | { readonly _tag: "NotYours"; readonly unit: string }

const catalogue: Refusal.Catalogue<LampRefusal> = {
  NoPhoto: {
    name: Label.of("处置凭证", "proof of work"),
    kind: "input",
    source: Source.fact("PJ-E2"),
    field: "evidence",
    sentence: ({ wanted }) => Label.of(`请补充${wanted}张照片。`, `Add ${wanted} photos.`)
  },
  NotYours: {
    name: Label.of("处置权限", "who may handle"),
    kind: "role",
    source: Source.assumption("a unit handles its own tickets"),
    sentence: ({ unit }) => Label.of(`该案件由${unit}处置。`, `${unit} handles this ticket.`)
  }
}

test("a refusal is described by its rule, its source, its field and what to do now", () => {
  expect(Refusal.describe<LampRefusal>(catalogue, { _tag: "NoPhoto", wanted: 2 })).toEqual({
    tag: "NoPhoto",
    kind: "input",
    rule: { zh: "处置凭证", en: "proof of work" },
    source: { _tag: "Fact", id: "PJ-E2" },
    field: "evidence",
    sentence: { zh: "请补充2张照片。", en: "Add 2 photos." },
    detail: { wanted: 2 }
  })
})

test("a rule about no field has no field", () => {
  expect(Refusal.describe<LampRefusal>(catalogue, { _tag: "NotYours", unit: "u1" })).not.toHaveProperty("field")
})
