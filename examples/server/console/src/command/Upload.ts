/**
 * Files of a form: photos become evidence, stored under their hash with the time and place that they tell themselves;
 * documents are named by their hash alone.
 */
import type { Api } from "../api/Api.ts"
import * as PhotoFacts from "./PhotoFacts.ts"

type Place = { readonly lon: number; readonly lat: number }

interface Given {
  readonly hash: string
  readonly kind: "photo"
  readonly takenAt: number
  readonly takenBy: string
  readonly place?: Place
}

const isFile = (entry: FormDataEntryValue): entry is File => entry instanceof File && entry.size > 0

const one = async (api: Api, file: File, by: string, otherwise: Place | undefined): Promise<Given> => {
  const bytes = await file.arrayBuffer()
  const facts = await PhotoFacts.read(bytes)
  const { hash } = await api.upload(new Uint8Array(bytes))
  const place = facts.place ?? otherwise
  const takenAt = facts.takenAt ?? file.lastModified
  return { hash, kind: "photo", takenAt, takenBy: by, ...(place === undefined ? {} : { place }) }
}

/** One after the other; `otherwise` is the place of those that do not tell it. */
export const photos = async (
  api: Api,
  entries: ReadonlyArray<FormDataEntryValue>,
  by: string,
  otherwise: Place | undefined
): Promise<ReadonlyArray<Given>> => {
  const given: Array<Given> = []
  for (const file of entries.filter(isFile)) given.push(await one(api, file, by, otherwise))
  return given
}

export const documents = async (
  api: Api,
  entries: ReadonlyArray<FormDataEntryValue>
): Promise<ReadonlyArray<string>> => {
  const hashes: Array<string> = []
  for (const file of entries.filter(isFile)) {
    const { hash } = await api.upload(new Uint8Array(await file.arrayBuffer()))
    hashes.push(hash)
  }
  return hashes
}
