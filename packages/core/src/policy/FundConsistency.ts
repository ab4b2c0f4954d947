/**
 * Funds each time their rules change: templates post to accounts of the chart in their own book, lines are paid by a template that
 * there is, a use is allowed or forbidden and not both, and no id stands twice.
 *
 * @internal
 */
import type { Path, PolicyFault } from "./PolicyFault.ts"
import { asNode, heldOn, idsOf, listAt, textAt, valuesAt } from "./RawPack.ts"
import { referred, repeated } from "./ReferenceCheck.ts"

type Faults = ReadonlyArray<PolicyFault>

const BOOKS = ["financial", "budgetary"] as const

/** The accounts of each book on a day; nothing where there is no chart to look in. */
const accountsOn = (pack: unknown, day: string) => {
  const chart = heldOn(valuesAt(pack, "fund", "chart"), day)?.value
  if (!Array.isArray(chart)) return undefined
  return (book: string): ReadonlyArray<string> =>
    chart.filter((one) => textAt(one, "book") === book).flatMap((one) => textAt(one, "code") ?? [])
}

const templateFaults = (value: unknown, accounts: (book: string) => ReadonlyArray<string>, path: Path): Faults => {
  const node = asNode(value)
  const slots = (template: unknown, at: Path): Faults =>
    BOOKS.flatMap((book) =>
      listAt(template, book).flatMap((slot, i) =>
        referred(asNode(slot).account, "account", accounts(book), [...at, book, i, "account"])
      )
    )
  return [
    ...["appropriation", "withdrawal", "returned"].flatMap((name) => slots(node[name], [...path, name])),
    ...listAt(value, "payments").flatMap((template, i) => slots(template, [...path, "payments", i])),
    ...["money", "closing"].flatMap((name) =>
      BOOKS.flatMap((book) => referred(asNode(node[name])[book], "account", accounts(book), [...path, name, book]))
    ),
    ...repeated(listAt(value, "payments"), [...path, "payments"])
  ]
}

const purposeFaults = (purpose: unknown, templates: ReadonlyArray<string> | undefined, path: Path): Faults => {
  const lines = listAt(purpose, "lines")
  const forbidden = new Set(idsOf(listAt(purpose, "forbidden")))
  return [
    ...repeated(lines, [...path, "lines"]),
    ...repeated(listAt(purpose, "forbidden"), [...path, "forbidden"]),
    ...listAt(purpose, "routes").flatMap((route, i) =>
      repeated(listAt(route, "steps"), [...path, "routes", i, "steps"])
    ),
    ...lines.flatMap((line, place): Faults => {
      const at = [...path, "lines", place]
      const both = listAt(line, "uses").flatMap((use, i): Faults => {
        const id = textAt(use, "id")
        return id !== undefined && forbidden.has(id) ? [{ _tag: "IdRepeated", path: [...at, "uses", i, "id"], id }] : []
      })
      const payment =
        templates === undefined ? [] : referred(asNode(line).payment, "template", templates, [...at, "payment"])
      return [...repeated(listAt(line, "uses"), [...at, "uses"]), ...both, ...payment]
    })
  ]
}

export const fundFaults = (pack: unknown): Faults => [
  ...valuesAt(pack, "fund", "templates").flatMap(({ value, from, path }) => {
    const accounts = accountsOn(pack, from)
    return accounts === undefined ? [] : templateFaults(value, accounts, path)
  }),
  ...valuesAt(pack, "fund", "purposes").flatMap(({ value, from, path }) => {
    const templates = heldOn(valuesAt(pack, "fund", "templates"), from)
    const names = templates === undefined ? undefined : idsOf(listAt(templates.value, "payments"))
    const purposes = Array.isArray(value) ? value : []
    return [
      ...repeated(purposes, path),
      ...purposes.flatMap((purpose, place) => purposeFaults(purpose, names, [...path, place]))
    ]
  })
]
