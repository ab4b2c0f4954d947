/**
 * Grades against one another each time one of them changes: the table has all 16 in order and pays every rank in every grade of
 * its band, more in a higher grade and not less in a higher rank; every post begins within the band of its rank. An insurance
 * is merged into another that stands by itself.
 *
 * @internal
 */

import * as Label from "../kernel/Label.ts"
import { InsuranceKind } from "../pay/InsuranceRules.ts"
import * as PlaceKind from "../workforce/PlaceKind.ts"
import * as Post from "../workforce/Post.ts"
import type { Path, PolicyFault } from "./PolicyFault.ts"
import { asNode, type Holding, heldOn, nodeAt, textAt, together, valuesAt } from "./RawPack.ts"

type Faults = ReadonlyArray<PolicyFault>

const GRADES = 16
const { of } = Label

const wrong = (path: Path, found: string | number, why: Label.Label): PolicyFault => ({
  _tag: "WrongValue",
  path,
  found: String(found),
  why
})

const numberAt = (value: unknown, key: string): number | undefined => {
  const number = asNode(value)[key]
  return typeof number === "number" ? number : undefined
}

/** Rows out of order, or too few; nothing else is asked of such a table. */
const rowFaults = (rows: ReadonlyArray<unknown>, path: Path): Faults => {
  const faults = rows.flatMap((row, place): Faults => {
    const [grade, expected] = [numberAt(row, "grade"), place + 1]
    if (grade === undefined || grade === expected) return []
    return [
      wrong(
        [...path, place, "grade"],
        grade,
        of(`各行从1级起依次排列，此处应为${expected}级`, `rows go from grade 1 up, and grade ${expected} belongs here`)
      )
    ]
  })
  if (faults.length > 0 || rows.length === GRADES) return faults
  return [
    wrong(
      path,
      rows.length,
      of(`薪酬表应有${GRADES}级，每级一行`, `the pay table has one row for each of ${GRADES} grades`)
    )
  ]
}

const amountFaults = (rows: ReadonlyArray<unknown>, path: Path): Faults =>
  rows.flatMap((row, place) => {
    const pays = Post.PostRank.literals.map((rank) => [rank, numberAt(row, rank)] as const)
    return pays.flatMap(([rank, pay], i): Faults => {
      if (pay === undefined) return []
      const [at, before] = [[...path, place, rank], numberAt(rows[place - 1], rank)]
      const higher = pays.slice(0, i).find(([, other]) => other !== undefined && other < pay)
      return [
        ...(before !== undefined && pay <= before
          ? [
              wrong(
                at,
                pay,
                of(`应高于下一级的${before}分`, `a higher grade pays more than the ${before} fen of the one below`)
              )
            ]
          : []),
        ...(higher === undefined
          ? []
          : [
              wrong(
                at,
                pay,
                of(
                  `同一等级不应高于${Post.rankLabels[higher[0]].zh}的${higher[1]}分`,
                  `in one grade nobody is paid more than a higher rank: ${Post.rankLabels[higher[0]].en} has ${higher[1]} fen`
                )
              )
            ])
      ]
    })
  })

/** A band that stands the right way round. */
const bandOf = ({ value }: Holding, rank: Post.PostRank): readonly [lowest: number, highest: number] | undefined => {
  const band = nodeAt(value, rank)
  const [lowest, highest] = [numberAt(band, "lowest"), numberAt(band, "highest")]
  return lowest === undefined || highest === undefined || lowest > highest ? undefined : [lowest, highest]
}

/** A grade of a rank's band that the table does not pay, or pay outside the band. */
const bandFaults = ([table, bands]: readonly [Holding, Holding]): Faults => {
  const rows = Array.isArray(table.value) ? table.value : []
  if (rowFaults(rows, table.path).length > 0) return []
  return Post.PostRank.literals.flatMap((rank) => {
    const band = bandOf(bands, rank)
    if (band === undefined) return []
    const [lowest, highest] = band
    return rows.flatMap((row, place): Faults => {
      const isHeld = lowest <= place + 1 && place + 1 <= highest
      const pay = asNode(row)[rank]
      if (isHeld && pay === undefined) return [{ _tag: "MissingName", path: [...table.path, place], name: rank }]
      if (isHeld || pay === undefined) return []
      const { zh, en } = Post.rankLabels[rank]
      return [
        wrong(
          [...table.path, place, rank],
          JSON.stringify(pay),
          of(`${zh}只有${lowest}至${highest}级`, `the band of this rank (${en}) is grades ${lowest} to ${highest}`)
        )
      ]
    })
  })
}

const entryFaults = ([entries, bands]: readonly [Holding, Holding]): Faults =>
  PlaceKind.PlaceKind.literals.flatMap((place) =>
    Post.kinds.flatMap((kind): Faults => {
      const grade = numberAt(nodeAt(entries.value, place), kind)
      const band = bandOf(bands, Post.rank[kind])
      if (grade === undefined || band === undefined) return []
      const [lowest, highest] = band
      if (lowest <= grade && grade <= highest) return []
      const name = Post.labelIn(place, kind)
      return [
        wrong(
          [...entries.path, place, kind],
          grade,
          of(`${name.zh}的等级应在${lowest}至${highest}级之间`, `a ${name.en} holds grades ${lowest} to ${highest}`)
        )
      ]
    })
  )

const mergedFaults = (pack: unknown): Faults =>
  InsuranceKind.literals.flatMap((kind) =>
    valuesAt(pack, "pay", "insurance", kind).flatMap(({ value, from, path }): Faults => {
      const into = textAt(value, "mergedInto")
      if (into === undefined) return []
      const target = heldOn(valuesAt(pack, "pay", "insurance", into), from)
      const paid = ["employer", "employee"].some((side) => (numberAt(nodeAt(value, side), "num") ?? 0) > 0)
      return [
        ...(into === kind || textAt(target?.value, "mergedInto") !== undefined
          ? [
              wrong(
                [...path, "mergedInto"],
                JSON.stringify(into),
                of("应并入单独缴纳的险种", "an insurance is merged into one that is paid by itself")
              )
            ]
          : []),
        ...(paid
          ? [
              wrong(
                path,
                kind,
                of("已并入其他险种，费率应为0", "what is merged into another insurance has rates of 0 of its own")
              )
            ]
          : [])
      ]
    })
  )

/** The same fault, found on several days, is told once. */
const once = (faults: Faults): Faults => [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]

export const payFaults = (pack: unknown): Faults =>
  once([
    ...valuesAt(pack, "pay", "payTable").flatMap(({ value, path }) => {
      const rows = Array.isArray(value) ? value : []
      const disorder = rowFaults(rows, path)
      return disorder.length > 0 ? disorder : amountFaults(rows, path)
    }),
    ...together(pack, ["pay", "payTable"], ["pay", "bands"]).flatMap(bandFaults),
    ...together(pack, ["pay", "entryGrades"], ["pay", "bands"]).flatMap(entryFaults),
    ...mergedFaults(pack)
  ])
