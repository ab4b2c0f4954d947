/**
 * Who may read what: one row a resource, one entry a role that may. Access is graded and authorised (R9-09): residents read
 * what they reported themselves, those who serve read their areas, auditors read everything and change nothing. The
 * directory of areas with those who serve in them, the catalogue and the policy are open to every token.
 */
import type { Actor } from "@wangge/core/kernel"

/** `own` what holds a report of the reader's own · `scope` the areas of the token · `all` the whole city. */
export type Reach = "own" | "scope" | "all"

export const resources = [
  "areas",
  "tickets",
  "suggestions",
  "photos",
  "live",
  "clocks",
  "evaluation",
  "coverage",
  "assignments",
  "subjects"
] as const
export type Resource = (typeof resources)[number]

type Row = { readonly [R in Actor.Role]?: Reach }

const staff = {
  gridMember: "scope",
  gridAdministrator: "scope",
  acceptor: "scope",
  dispatcher: "scope",
  shiftLead: "scope",
  handler: "scope",
  unitLead: "scope",
  supervisor: "scope",
  auditor: "all",
  administrator: "scope",
  system: "all"
} as const satisfies Row

export const mayRead: { readonly [R in Resource]: Row } = {
  areas: { ...staff, resident: "all" },
  tickets: { ...staff, resident: "own" },
  suggestions: staff,
  photos: { ...staff, resident: "own" },
  live: { ...staff, resident: "own" },
  clocks: staff,
  evaluation: staff,
  coverage: staff,
  assignments: staff,
  /** Names and phones, to read and to keep: those who talk to reporters, and the reporter, whose subject has the person's id. */
  subjects: { resident: "own", gridMember: "scope", gridAdministrator: "scope", acceptor: "scope", shiftLead: "scope" }
}

/** How far a role reads; `undefined` when not at all. */
export const reachOf = (role: Actor.Role, resource: Resource): Reach | undefined => mayRead[resource][role]

/** The roles that may read a resource, whatever their reach. */
export const rolesFor = (resource: Resource): ReadonlyArray<Actor.Role> =>
  Object.keys(mayRead[resource]) as ReadonlyArray<Actor.Role>

/** Who may erase a person. */
export const erasers: ReadonlyArray<Actor.Role> = ["shiftLead", "administrator"]
