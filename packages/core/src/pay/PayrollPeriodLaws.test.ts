import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import { code, DISTRICT, day, month, person } from "./PayDistrict.ts"
import * as Payroll from "./Payroll.ts"
import { hire, inputOf, type Scene } from "./PayrollMonth.ts"
import * as PayrollPeriod from "./PayrollPeriod.ts"
import type { PayrollPeriodCommand } from "./PayrollPeriodCommand.ts"
import { decider } from "./PayrollPeriodDecider.ts"

/** A model that knows no figures: the number of the draft, who drew it, on which of two states of knowledge, and the end. */
interface Model {
  readonly draft: number
  readonly by?: string
  readonly knowledge?: number
  readonly closed: boolean
}

const knowledge: ReadonlyArray<Scene> = [
  { staff: hire("li", "secretary") },
  { staff: [...hire("li", "secretary"), ...hire("wang", "centreStaff")] }
]

interface Ask {
  readonly command: PayrollPeriodCommand
  readonly role: Role
  readonly who: string
  readonly known: number
}

/** What must come of it: the next model, or the name of the refusal. */
const expected = (model: Model, { command, role, who, known }: Ask): Model | string => {
  const drafts = command._tag === "DraftPayroll"
  const may = role === "accountant" || (drafts && (role === "personnelOfficer" || role === "system"))
  if (!may) return "RoleMayNot"
  if (model.closed) return "AlreadyClosed"
  if (drafts) return { draft: model.draft + 1, by: who, knowledge: known, closed: false }
  if (model.draft === 0) return "NotDrafted"
  if (command.draft !== model.draft) return "DraftReplaced"
  if (model.by === who) return "SameHand"
  return model.knowledge === known ? { ...model, closed: true } : "DraftOutdated"
}

const ask: fc.Arbitrary<Ask> = fc.record({
  command: fc.oneof(
    fc.constant<PayrollPeriodCommand>({ _tag: "DraftPayroll" }),
    fc.integer({ min: 0, max: 3 }).map((draft): PayrollPeriodCommand => ({ _tag: "ClosePayroll", draft }))
  ),
  role: fc.oneof({ weight: 4, arbitrary: fc.constant<Role>("accountant") }, fc.constantFrom(...Role.literals)),
  who: fc.constantFrom("first", "second", "third"),
  known: fc.constantFrom(0, 1)
})

/** Both states of knowledge, computed once: a month is a pure function of what is known. */
const computed = knowledge.map((scene) => Payroll.run(inputOf("2020-03", scene)))

test("a model of four facts foretells every answer to every history", () => {
  fc.assert(
    fc.property(fc.array(ask, { maxLength: 12 }), (asks) => {
      let state = PayrollPeriod.initial
      let model: Model = { draft: 0, closed: false }
      for (const one of asks) {
        const decided = decider.decide(state, one.command, {
          today: day("2020-03-20"),
          actor: { person: person(one.who), role: one.role, scope: [] },
          id: `${DISTRICT}-2020-03`,
          district: code(DISTRICT),
          month: month("2020-03"),
          districtStands: true,
          covers: () => true,
          begun: month("2020-03"),
          isPreviousClosed: false,
          compute: () => computed[one.known] ?? Payroll.run(inputOf("2020-03", { staff: [] }))
        })
        const next = expected(model, one)
        if (typeof next === "string") {
          expect(Result.isFailure(decided) ? decided.failure._tag : "accepted").toBe(next)
          continue
        }
        if (Result.isFailure(decided)) throw new Error(`${decided.failure._tag} was not expected`)
        state = decided.success.reduce(decider.evolve, state)
        model = next
        expect(state).toMatchObject({
          _tag: model.closed ? "Closed" : "Drafted",
          draft: model.draft,
          draftedBy: model.by,
          totals: { people: (model.knowledge ?? 0) + 1 }
        })
        expect(PayrollPeriod.payslipOf(state, person("wang")) === undefined).toBe(model.knowledge === 0)
      }
    }),
    { numRuns: 300 }
  )
})
