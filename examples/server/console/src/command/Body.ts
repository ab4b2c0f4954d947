/** How a filled form becomes the body of a command; files are left to the upload. What it lacks the server says. */
import { readMoment } from "../shell/Time.ts"
import { type Field, passedField, rowField } from "./Field.ts"

/** `122.07, 41.12` or the same with a Chinese comma or a blank. */
export const readPlace = (text: string): { readonly lon: number; readonly lat: number } | undefined => {
  const [lon, lat, ...rest] = text
    .trim()
    .split(/[,，\s]+/)
    .map(Number)
  return lon !== undefined && lat !== undefined && rest.length === 0 && Number.isFinite(lon) && Number.isFinite(lat)
    ? { lon, lat }
    : undefined
}

/** `86.5` as 8,650 hundredths; exact for two decimals. What is no number stays the text that it is. */
export const readHundredths = (text: string): number | string =>
  /^-?\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : text

const readNumber = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text)

type Body = Record<string, unknown>

const isBody = (value: unknown): value is Body => typeof value === "object" && value !== null && !Array.isArray(value)

/** The body with a value at a dotted place. */
export const put = (body: Body, path: string, value: unknown): Body => {
  const [first = "", ...rest] = path.split(".")
  if (rest.length === 0) return { ...body, [first]: value }
  const inner = body[first]
  return { ...body, [first]: put(isBody(inner) ? inner : {}, rest.join("."), value) }
}

const nothing = Symbol("nothing")

const answerTo = (field: Field, form: FormData): unknown => {
  const { name } = field
  const text = String(form.get(name) ?? "").trim()
  switch (field.kind) {
    case "choices": {
      const chosen = form.getAll(name)
      return chosen.length === 0 && field.optional === true ? nothing : chosen
    }
    case "scores":
      return field.rows.map(([person]) => {
        const points = String(form.get(rowField(name, person)) ?? "").trim()
        return points === "" ? { person } : { person, points: readHundredths(points) }
      })
    case "counts": {
      const counts = field.rows.flatMap(([row]) => {
        const count = String(form.get(rowField(name, row)) ?? "").trim()
        return count === "" ? [] : [[row, readNumber(count)]]
      })
      return counts.length === 0 ? nothing : Object.fromEntries(counts)
    }
    case "results":
      return field.rows.map(([person]) => {
        const points = String(form.get(rowField(name, person)) ?? "").trim()
        const passed = form.get(passedField(name, person)) === "true"
        return { person, passed, ...(points === "" ? {} : { points: readHundredths(points) }) }
      })
    case "deductions":
      return field.rows.flatMap(([kind]) => {
        const monthly = String(form.get(rowField(name, kind)) ?? "").trim()
        return monthly === "" ? [] : [{ kind, monthly: readHundredths(monthly) }]
      })
    case "photos":
    case "documents":
    case "pick":
      return nothing
  }
  if (text === "") return nothing
  switch (field.kind) {
    case "flag":
      return text === "true"
    case "place":
      return readPlace(text)
    case "moment":
      return readMoment(text)
    case "number":
      return readNumber(text)
    case "points":
    case "amount":
      return readHundredths(text)
    default:
      return text
  }
}

/** `fields` are those that the form shows. */
export const of = (fields: ReadonlyArray<Field>, form: FormData): Body => {
  let body: Body = {}
  for (const field of fields) {
    if (field.kind === "pick") {
      Object.assign(body, field.options.find(({ key }) => key === form.get(field.name))?.body)
    } else {
      const value = answerTo(field, form)
      if (value !== nothing) body = put(body, field.name, value)
    }
  }
  return body
}
