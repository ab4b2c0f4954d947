/**
 * Blobs as files named by their hash, two folders deep. A file is written beside its place, forced to disk and then
 * renamed, so a name never stands for half a photo. A blob that does not match its name any more is a fault.
 */
import { createHash, randomUUID } from "node:crypto"
import { constants } from "node:fs"
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { BlobStore, MediaType, StoreFault } from "@wangge/core/app"
import { Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { failure } from "./Sqlite.ts"

export interface Options {
  readonly folder: string
  /** 20 MiB and every known media type unless told. */
  readonly limits?: BlobStore.Limits
}

const isHash = Schema.is(Id.EvidenceHash)

const hashOf = (bytes: Uint8Array): Id.EvidenceHash =>
  createHash("sha256").update(bytes).digest("hex") as Id.EvidenceHash

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT"

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const exists = async (path: string): Promise<boolean> => {
  try {
    await access(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

const write = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}-${randomUUID()}`)
  try {
    const handle = await open(temporary, "wx", 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  // A new name is on disk only when the folder that holds it is, and so is the name of a new folder.
  for (const holder of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(holder)
}

const read = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The first bytes of a file and its size. */
const glance = async (path: string): Promise<{ readonly head: Uint8Array; readonly size: number } | undefined> => {
  try {
    const handle = await open(path, constants.O_RDONLY)
    try {
      const { size } = await handle.stat()
      const { buffer, bytesRead } = await handle.read(new Uint8Array(MediaType.SNIFFED), 0, MediaType.SNIFFED, 0)
      return { head: buffer.subarray(0, bytesRead), size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const asking = <A>(body: () => Promise<A>): Effect.Effect<A, StoreFault.StoreUnavailable> =>
  Effect.tryPromise({ try: body, catch: (error) => error }).pipe(Effect.catch(failure))

const damaged = (hash: string) =>
  new StoreFault.StoreUnavailable({ reason: "corrupt", detail: `the bytes under ${hash} are not those put in` })

export const make = ({ folder, limits = BlobStore.defaultLimits }: Options): BlobStore.Shape => {
  const folderOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4))
  return {
    put: Effect.fnUntraced(function* (bytes) {
      const mediaType = yield* Effect.fromResult(BlobStore.inspect(bytes, limits))
      const copy = bytes.slice()
      const hash = hashOf(copy)
      yield* asking(async () => {
        const kept = await read(join(folderOf(hash), hash))
        if (kept === undefined || hashOf(kept) !== hash) await write(folderOf(hash), hash, copy)
      })
      return { hash, mediaType, size: copy.length }
    }),
    get: Effect.fnUntraced(function* (hash) {
      if (!isHash(hash)) return undefined
      const bytes = yield* asking(() => read(join(folderOf(hash), hash)))
      if (bytes === undefined) return undefined
      const mediaType = MediaType.sniff(bytes)
      if (mediaType === undefined || hashOf(bytes) !== hash) return yield* damaged(hash)
      return { hash, mediaType, size: bytes.length, bytes }
    }),
    info: Effect.fnUntraced(function* (hash) {
      if (!isHash(hash)) return undefined
      const found = yield* asking(() => glance(join(folderOf(hash), hash)))
      if (found === undefined) return undefined
      const mediaType = MediaType.sniff(found.head)
      return mediaType === undefined ? yield* damaged(hash) : { hash, mediaType, size: found.size }
    }),
    has: (hash) => (isHash(hash) ? asking(() => exists(join(folderOf(hash), hash))) : Effect.succeed(false))
  }
}

/** Makes the folder when it is not there. */
export const layer = (options: Options): Layer.Layer<BlobStore.BlobStore, StoreFault.StoreUnavailable> =>
  Layer.effect(
    BlobStore.BlobStore,
    Effect.as(
      asking(() => mkdir(options.folder, { recursive: true })),
      make(options)
    )
  )
