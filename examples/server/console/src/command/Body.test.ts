import { describe, expect, test } from "vitest"
import * as Body from "./Body.ts"
import { asked, type Field, passedField, rowField } from "./Field.ts"

const form = (entries: ReadonlyArray<readonly [string, string]>): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

const field = (name: string, rest: Partial<Field>): Field => ({ name, label: name, kind: "line", ...rest }) as Field

const rows = [
  ["p1", "P1"],
  ["p2", "P2"]
] as const

describe("a filled form becomes the body of its command", () => {
  test.each<[string, Field, ReadonlyArray<readonly [string, string]>, object]>([
    ["a flag", field("passed", { kind: "flag" }), [["passed", "false"]], { passed: false }],
    ["a text without its edges", field("note", {}), [["note", " 灯罩松 "]], { note: "灯罩松" }],
    ["no text", field("note", {}), [["note", " "]], {}],
    [
      "several choices",
      field("joint", { kind: "choices", options: [], optional: true }),
      [
        ["joint", "b"],
        ["joint", "c"]
      ],
      { joint: ["b", "c"] }
    ],
    ["no choice where one may be left out", field("joint", { kind: "choices", options: [], optional: true }), [], {}],
    ["no choice where a list is asked for", field("tasks", { kind: "choices", options: [] }), [], { tasks: [] }],
    [
      "a moment on the city's clock",
      field("until", { kind: "moment" }),
      [["until", "2020-01-06T19:50"]],
      { until: Date.parse("2020-01-06T19:50+08:00") }
    ],
    [
      "a place",
      field("place", { kind: "place" }),
      [["place", "122.07，41.12"]],
      { place: { lon: 122.07, lat: 41.12 } }
    ],
    ["yuan", field("amount", { kind: "amount" }), [["amount", "3600.05"]], { amount: 360_005 }],
    ["what is no number", field("posts", { kind: "number" }), [["posts", "two"]], { posts: "two" }],
    [
      "a place inside the body",
      field("registration.from", { kind: "day" }),
      [["registration.from", "2020-03-02"]],
      { registration: { from: "2020-03-02" } }
    ],
    [
      "scores, and who was absent",
      field("scores", { kind: "scores", rows }),
      [[rowField("scores", "p1"), "86.5"]],
      { scores: [{ person: "p1", points: 8_650 }, { person: "p2" }] }
    ],
    ["counts by row", field("posts", { kind: "counts", rows }), [[rowField("posts", "p2"), "3"]], { posts: { p2: 3 } }],
    [
      "results, with points where there are any",
      field("results", { kind: "results", rows }),
      [
        [passedField("results", "p1"), "true"],
        [rowField("results", "p1"), "71.5"]
      ],
      {
        results: [
          { person: "p1", passed: true, points: 7_150 },
          { person: "p2", passed: false }
        ]
      }
    ],
    [
      "amounts by kind",
      field("deductions", { kind: "deductions", rows }),
      [[rowField("deductions", "p1"), "1000"]],
      { deductions: [{ kind: "p1", monthly: 100_000 }] }
    ],
    ["no amounts, which ends them all", field("deductions", { kind: "deductions", rows }), [], { deductions: [] }],
    ["no counts", field("posts", { kind: "counts", rows }), [[rowField("posts", "p1"), " "]], {}],
    [
      "one answer for several fields",
      field("meant", {
        kind: "pick",
        options: [{ key: "k", text: "K", body: { person: "p1", place: "211103001001" } }]
      }),
      [["meant", "k"]],
      { person: "p1", place: "211103001001" }
    ]
  ])("%s", (_name, one, entries, body) => {
    expect(Body.of([one], form(entries))).toEqual(body)
  })

  test("fields with one beginning stand together", () => {
    const fields = [field("registration.from", { kind: "day" }), field("registration.to", { kind: "day" })]
    const given = form([
      ["registration.from", "2020-03-02"],
      ["registration.to", "2020-03-12"]
    ])
    expect(Body.of(fields, given)).toEqual({ registration: { from: "2020-03-02", to: "2020-03-12" } })
  })
})

test("a field that depends on another is asked only with its value", () => {
  const fields = [field("route", {}), field("to", { when: { field: "route", is: ["Transfer"] } })]
  expect(asked(fields, () => "Transfer")).toEqual(fields)
  expect(asked(fields, () => "ContractEnd")).toEqual(fields.slice(0, 1))
})

test.each(["", "122", "east, north", "1, 2, 3"])("%j is no place", (text) => {
  expect(Body.readPlace(text)).toBeUndefined()
})

test.each([
  ["86.5", 8_650],
  ["0.07", 7],
  ["1.15", 115],
  ["-3", -300],
  ["1.234", "1.234"],
  ["many", "many"]
])("%s in hundredths", (text, hundredths) => {
  expect(Body.readHundredths(text)).toBe(hundredths)
})
