import { Governance, Vault } from "@wangge/core/app"
import { Actor, type Id, Label } from "@wangge/core/kernel"
import { WorkforceView } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Option from "effect/Option"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import * as Readers from "../api/Readers.ts"
import * as Faults from "./Faults.ts"
import * as RequestLog from "./RequestLog.ts"
import { respond } from "./Respond.ts"
import { reading, Sight } from "./Sight.ts"

const subject = Label.of("上报人", "reporter")
const noStore = { headers: { "cache-control": "no-store" } }

export const layer = HttpApiBuilder.group(
  Api,
  "subjects",
  Effect.fnUntraced(function* (handlers) {
    const sight = yield* Sight
    const { views } = yield* Governance.Governance
    /** A host without a vault keeps no personal data: nobody is found. */
    const vault = Option.getOrUndefined(yield* Effect.serviceOption(Vault.Vault))

    /** The cards of those who serve lie in the same vault, and are reached by their personnel records alone. */
    const isStaff = (id: Id.SubjectId) =>
      Effect.map(views.count(WorkforceView.people, [{ column: "subject", op: "eq", value: id }]), (n) => n > 0)

    /** The vault, if the caller may reach this subject in it. */
    const reached = Effect.fnUntraced(function* (id: Id.SubjectId) {
      yield* RequestLog.note({ subject: id })
      const isReached = (yield* sight.subject(id, yield* reading("subjects"))) && !(yield* isStaff(id))
      return vault === undefined || !isReached ? yield* Effect.fail(Faults.notFound(subject, id)) : vault
    })

    return handlers.handleAll({
      put: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            const kept = yield* reached(id)
            const { name: _, phone: __, ...others } = (yield* kept.get(id)) ?? {}
            yield* Effect.catchTag(kept.put(id, { ...others, ...asked.payload }), "SubjectErased", () =>
              Effect.fail(Faults.subjectErased(id))
            )
            return HttpServerResponse.jsonUnsafe({ id, ...asked.payload }, noStore)
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            const fields = yield* (yield* reached(id)).get(id)
            if (fields === undefined) return yield* Effect.fail(Faults.notFound(subject, id))
            const { name, phone } = fields
            const body = { id, ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
            return HttpServerResponse.jsonUnsafe(body, noStore)
          })
        ),
      erase: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { id } = asked.params
            yield* RequestLog.note({ subject: id })
            const { role } = yield* CurrentActor
            if (!Readers.erasers.includes(role)) {
              return yield* Effect.fail(Faults.roleMayNotErase(Readers.erasers.map((one) => Actor.roleLabels[one])))
            }
            const isErased = vault !== undefined && !(yield* isStaff(id)) && (yield* vault.erase(id))
            return isErased
              ? HttpServerResponse.empty({ status: 204 })
              : yield* Effect.fail(Faults.notFound(subject, id))
          })
        )
    })
  })
)
