/**
 * How the commands of a context are published: one table says which segment of a path stands for which command, and the
 * endpoints, the handlers, the client and the OpenAPI page all follow from it. The body of a command is the command
 * without its tag.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Headers from "./Headers.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { Receipt } from "./Receipt.ts"

export interface Entry {
  /** The last part of the path, and the name of the method in the client. */
  readonly segment: string
  readonly summary: string
}

type Fields = Schema.Struct.Fields
/** The members of a tagged union of commands. */
export interface Cases {
  readonly [tag: string]: { readonly fields: Fields }
}

/** The body of a command that says all by its path; an empty struct would let everything pass. */
const Nothing = Schema.Record(Schema.String, Schema.Never).annotate({ description: "{}" })
type Body = typeof Nothing | Schema.Struct<Fields>

type Rest<F extends Fields> = Omit<F, "_tag">
type BodyOf<R> = keyof R extends never ? typeof Nothing : R extends Fields ? Schema.Struct<R> : never
export type Bodies<C extends Cases> = { readonly [T in keyof C]: BodyOf<Rest<C[T]["fields"]>> }

/** What the body of each command of a union holds. */
export const bodiesOf = <C extends Cases>({ cases }: { readonly cases: C }): Bodies<C> =>
  Object.fromEntries(
    Object.entries(cases).map(([tag, { fields }]) => {
      const { _tag, ...rest } = fields
      return [tag, Object.keys(rest).length === 0 ? Nothing : Schema.Struct(rest).annotate({ identifier: tag })]
    })
  ) as Bodies<C>

const endpoint = <const S extends string, const P extends `/${string}`, Q extends Fields, B extends Body>(
  segment: S,
  { body, params, path, summary }: { readonly path: P; readonly params: Q; readonly body: B; readonly summary: string }
) =>
  HttpApiEndpoint.post(segment, `${path}/${segment}`, {
    params,
    headers: Headers.command,
    payload: body,
    success: Receipt,
    error: Problem.ofCommand
  })
    .annotate(OpenApi.Summary, summary)
    .middleware(Authorization)
    .middleware(Problems)
    .prefix(BASE_PATH)

type EndpointOf<P extends `/${string}`, Q extends Fields, C extends Cases, E> = {
  [T in keyof E & keyof C & string]: E[T] extends { readonly segment: infer S extends string }
    ? Bodies<C>[T] extends infer B extends Body
      ? ReturnType<typeof endpoint<S, P, Q, B>>
      : never
    : never
}[keyof E & keyof C & string]

/** What a server needs to answer the commands of a table. */
export interface Table<Tag extends string, E extends { readonly [T in Tag]: Entry }> {
  readonly commands: E
  readonly tags: ReadonlyArray<Tag>
}

/** The table of a context with its group of endpoints, one a command, below `path`. */
export const make = <
  const G extends string,
  const P extends `/${string}`,
  Q extends Fields,
  C extends Cases,
  const E extends { readonly [tag: string]: Entry }
>({
  commands,
  group,
  params,
  path,
  union
}: {
  readonly group: G
  readonly path: P
  readonly params: Q
  readonly union: { readonly cases: C }
  readonly commands: E
}) => {
  const bodies = bodiesOf(union)
  const tags = Object.keys(commands) as ReadonlyArray<keyof E & string>
  const endpoints: ReadonlyArray<unknown> = Object.entries(commands).map(([tag, { segment, summary }]) =>
    endpoint(segment, { path, params, body: bodies[tag] as Body, summary })
  )
  const [first, ...rest] = endpoints as [EndpointOf<P, Q, C, E>, ...Array<EndpointOf<P, Q, C, E>>]
  return { commands, tags, group: HttpApiGroup.make(group).add(first, ...rest) }
}
