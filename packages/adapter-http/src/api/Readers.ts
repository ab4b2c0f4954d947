/**
 * Who may read what: one row a resource, one entry a role that may. Access is graded and authorised (R9-09): residents read
 * what they reported themselves, those who serve read their areas and their own personnel record, the offices of personnel and
 * accounts read the people of their areas, auditors read everything but who somebody is and change nothing. The directory of
 * areas with those who serve in them, the catalogue and the policy are open to every token.
 */
import { Actor } from "@wangge/core/kernel"

/** `own` what the reader reported, or what is about the reader · `scope` the areas of the token · `all` the whole city. */
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
  "subjects",
  "posts",
  "people",
  "cards",
  "staffing",
  "pay",
  "payrolls",
  "appraisals",
  "careers",
  "funds",
  "fundRequests",
  "fundBooks",
  "fundDisclosures"
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
  secretary: "scope",
  auditor: "all",
  administrator: "scope",
  system: "all"
} as const satisfies Row

/** The offices that answer for people and pay. */
const personnel = { personnelOfficer: "scope" } as const satisfies Row
const offices = { ...personnel, accountant: "scope" } as const satisfies Row

/** Everybody who serves may read what is about themselves. */
const themselves = {
  gridMember: "own",
  gridAdministrator: "own",
  acceptor: "own",
  dispatcher: "own",
  shiftLead: "own",
  handler: "own",
  unitLead: "own",
  supervisor: "own",
  secretary: "own",
  personnelOfficer: "own",
  accountant: "own",
  auditor: "own",
  administrator: "own"
} as const satisfies Row

const oversight = { administrator: "scope", auditor: "all", system: "all" } as const satisfies Row

/** Those who keep the books of a place, sign for it and watch over it. */
const keepers = { accountant: "scope", secretary: "scope", supervisor: "scope", ...oversight } as const satisfies Row

export const mayRead: { readonly [R in Resource]: Row } = {
  areas: { ...staff, ...offices, resident: "all" },
  tickets: { ...staff, resident: "own" },
  suggestions: staff,
  photos: { ...staff, ...offices, resident: "own" },
  live: { ...staff, ...offices, resident: "own" },
  clocks: staff,
  evaluation: { ...staff, ...personnel },
  coverage: { ...staff, ...personnel },
  assignments: { ...staff, ...personnel },
  /** Names and phones, to read and to keep: those who talk to reporters, and the reporter, whose subject has the person's id. */
  subjects: { resident: "own", gridMember: "scope", gridAdministrator: "scope", acceptor: "scope", shiftLead: "scope" },
  /** Numbers of posts and who holds them. */
  posts: { ...staff, ...offices },
  /** Personnel records without names: birth, education, appointments. */
  people: { ...themselves, ...oversight, ...offices, secretary: "scope" },
  /** Name, phone and masked identity number of the staff, out of the vault. */
  cards: { ...themselves, ...offices, secretary: "scope" },
  /** Recruitments, candidates for a post, and who is above the number: with what each of them can show. */
  staffing: { ...oversight, ...personnel, secretary: "scope" },
  /** What pay rests on, and payslips: everybody's own, and all of a district to its offices. */
  pay: { ...themselves, ...oversight, ...offices },
  /** The months of a district's payroll as a whole. */
  payrolls: { ...oversight, ...offices },
  /** What was recorded of people and how they are rated: everybody's own, and those of their areas to the office and secretaries. */
  appraisals: { ...themselves, ...oversight, ...personnel, secretary: "scope" },
  /** Posts reserved for good staff, with those who may register and did. */
  careers: { ...themselves, ...oversight, ...personnel, secretary: "scope" },
  /** What each fund has and what is reserved: all who may ask for its money or reserve it. */
  funds: {
    ...keepers,
    ...personnel,
    gridMember: "scope",
    gridAdministrator: "scope",
    handler: "scope",
    unitLead: "scope"
  },
  /** Requests to spend: one's own, and those of a place to who decides, pays and shows what became of them. */
  fundRequests: {
    gridMember: "own",
    handler: "own",
    unitLead: "own",
    personnelOfficer: "own",
    gridAdministrator: "scope",
    ...keepers
  },
  /** Journals, entries, trial balance, history: who paid whom for what. */
  fundBooks: keepers,
  /** What is shown to the public (R6-08): to everybody, residents first of all. */
  fundDisclosures: Object.fromEntries(Actor.Role.literals.map((role) => [role, "all"] as const))
}

/** Which resource the events of a kind of stream belong to; events of other kinds are told to nobody. */
export const ofStream: { readonly [kind: string]: Resource | undefined } = {
  ticket: "tickets",
  grid: "assignments",
  evidence: "photos",
  workforce: "people",
  pay: "pay",
  payroll: "payrolls",
  appraisal: "appraisals",
  career: "careers",
  fund: "fundBooks"
}

/** How far a role reads; `undefined` when not at all. */
export const reachOf = (role: Actor.Role, resource: Resource): Reach | undefined => mayRead[resource][role]

/** The roles that may read a resource, whatever their reach. */
export const rolesFor = (resource: Resource): ReadonlyArray<Actor.Role> =>
  Object.keys(mayRead[resource]) as ReadonlyArray<Actor.Role>

/** Who may erase a person who reports. */
export const erasers: ReadonlyArray<Actor.Role> = ["shiftLead", "administrator"]
/** Who may correct the card of a person who serves, and who may erase it. */
export const cardKeepers: ReadonlyArray<Actor.Role> = ["personnelOfficer"]
export const cardErasers: ReadonlyArray<Actor.Role> = ["personnelOfficer", "administrator"]
