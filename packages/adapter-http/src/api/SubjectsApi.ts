/**
 * Who a reporter is: name and phone, kept in the vault apart from all else under the id that reports name. There is no list;
 * every access stands in the request log. Erased, the person is gone and every figure stays.
 */
import { Id } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"

const name = Schema.String.check(
  Schema.isPattern(/\S/, { message: "write at least one visible character" }),
  Schema.isMaxLength(100, { message: "write at most 100 characters" })
)
const phone = Schema.String.check(
  Schema.isPattern(/^\+?[\d ()-]{5,20}$/, { message: "a phone number is 5 to 20 digits, spaces, hyphens or brackets" })
)

const fields = { name: Schema.optionalKey(name), phone: Schema.optionalKey(phone) } as const

export const SubjectFields = Schema.Struct(fields).annotate({ identifier: "SubjectFields" })
export const Subject = Schema.Struct({ id: Id.SubjectId, ...fields }).annotate({ identifier: "Subject" })

const params = { id: Id.SubjectId } as const

export class SubjectsApi extends HttpApiGroup.make("subjects")
  .add(
    HttpApiEndpoint.put("put", "/subjects/:id", {
      params,
      payload: SubjectFields,
      success: Subject,
      error: [Problem.Forbidden, Problem.NotFound, Problem.Conflict, Problem.UnsupportedMediaType]
    }).annotate(OpenApi.Summary, "Keep name and phone of a reporter, in place of those kept before"),
    HttpApiEndpoint.get("get", "/subjects/:id", {
      params,
      success: Subject,
      error: [Problem.Forbidden, Problem.NotFound]
    }).annotate(OpenApi.Summary, "Name and phone of a reporter; the access is logged"),
    HttpApiEndpoint.delete("erase", "/subjects/:id", {
      params,
      success: HttpApiSchema.NoContent,
      error: [Problem.Forbidden, Problem.NotFound]
    }).annotate(OpenApi.Summary, "Erase a person for good; tickets and figures keep the bare id")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
