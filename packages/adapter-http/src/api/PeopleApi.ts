/**
 * The people of a district's workforce. What the rules need of a person is read from the record; name, phone and identity
 * number lie in the vault, come out for those who may see them, and the number only masked. Every access is logged.
 */
import { Day, Id, Label } from "@wangge/core/kernel"
import { Education, Person, Post, SocialWorkCertificate, Workforce, WorkforceCommand } from "@wangge/core/workforce"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Headers from "./Headers.ts"
import * as Paging from "./Paging.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { Created } from "./Receipt.ts"
import { SubjectFields } from "./SubjectsApi.ts"
import { day, Held, name, several } from "./WorkforceApi.ts"
import { params } from "./WorkforceCommands.ts"

const { name: fullName, phone } = SubjectFields.fields

/** Who a person is, as the card says. */
export const Card = Schema.Struct({
  name: fullName.schema,
  identityNumber: Schema.String.check(
    Schema.isMaxLength(40, { message: "an identity number has 18 characters" })
  ).annotateKey({ description: "18 characters; read, checked and kept in the vault alone" }),
  phone
}).annotate({ identifier: "IdentityCard" })

const { _tag, birth, person, subject, ...facts } = WorkforceCommand.WorkforceCommand.cases.RegisterPerson.fields
/** The server gives the person an id unless the caller names one; the day of birth is read from the identity number. */
export const Enrolment = Schema.Struct({
  person: Schema.optionalKey(person),
  card: Card,
  ...facts
}).annotate({ identifier: "StaffEnrolment" })

const shown = {
  person: Id.PersonId,
  name,
  birth: Day.Day,
  age: Schema.Int.annotateKey({ description: "full years on the day" }),
  servedSince: Schema.optionalKey(Day.Day),
  yearsServed: Schema.Int,
  returned: Schema.Boolean,
  qualification: Person.Qualification.annotateKey({ description: "as shown on the day" }),
  posts: Schema.Array(Held).annotateKey({ description: "held on the day" })
} as const

export const StaffItem = Schema.Struct(shown).annotate({ identifier: "StaffItem" })

/** What the vault holds, the identity number masked. */
export const ShownCard = Schema.Struct({
  name,
  identityNumber: Schema.optionalKey(Schema.String).annotateKey({ description: "masked: 211***********0023" }),
  phone: Schema.optionalKey(Schema.String)
}).annotate({ identifier: "ShownCard" })

export const StaffRecord = Schema.Struct({
  ...shown,
  subject: Id.SubjectId,
  educationLabel: Label.Label,
  qualifications: Person.Person.fields.qualifications,
  appointments: Schema.Array(Held).annotateKey({ description: "all, in the order of their days" }),
  exceptions: Schema.Array(Workforce.Exception),
  diversions: Schema.Array(Workforce.Diversion),
  card: Schema.optionalKey(ShownCard).annotateKey({
    description: "absent where the caller may not read names, or the card was erased"
  })
}).annotate({ identifier: "StaffRecord" })

/** Where the caller is in the workforce: the district goes into the paths of one's own record and payslips. */
export const Employment = Schema.Struct({
  rows: Schema.Array(
    Schema.Struct({
      district: Id.AreaCode,
      districtName: Label.Label,
      posts: Schema.Array(Held).annotateKey({ description: "held today" })
    }).annotate({ identifier: "EmploymentIn" })
  )
}).annotate({ identifier: "Employment" })

const onePerson = { ...params, person: Id.PersonId } as const
export class PeopleApi extends HttpApiGroup.make("people")
  .add(
    HttpApiEndpoint.get("list", "/workforce/:district/people", {
      params,
      query: {
        day,
        place: Schema.optionalKey(Id.AreaCode).annotateKey({ description: "holding a post in or below this area" }),
        kind: several(Post.PostKind),
        education: several(Education.EducationLevel),
        certificate: several(SocialWorkCertificate.SocialWorkCertificate),
        holding: Schema.optionalKey(Schema.Literals(["true", "false"])).annotateKey({
          description: "with or without a post on the day"
        }),
        q: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))).annotateKey({
          description: "begins the id, or stands in the name where the caller may read names"
        }),
        ...Paging.query
      },
      success: Paging.page("StaffPage", StaffItem),
      error: [Problem.Forbidden, Problem.NotFound]
    }).annotate(OpenApi.Summary, "People of the workforce on a day; the access is logged"),
    HttpApiEndpoint.get("mine", "/me/employment", { success: Employment, error: [Problem.Forbidden] }).annotate(
      OpenApi.Summary,
      "The districts whose workforce the caller belongs to, and the posts held today"
    ),
    HttpApiEndpoint.post("enrol", "/workforce/:district/people", {
      params,
      headers: Headers.command,
      payload: Enrolment,
      success: Created,
      error: Problem.ofCommand
    }).annotate(OpenApi.Summary, "Register a person with an identity card 人员登记"),
    HttpApiEndpoint.get("get", "/workforce/:district/people/:person", {
      params: onePerson,
      query: { day },
      success: StaffRecord,
      error: [Problem.Forbidden, Problem.NotFound]
    }).annotate(OpenApi.Summary, "One personnel record; the access is logged 人员档案"),
    HttpApiEndpoint.put("contact", "/workforce/:district/people/:person/card", {
      params: onePerson,
      payload: SubjectFields,
      success: ShownCard,
      error: [Problem.Forbidden, Problem.NotFound, Problem.Conflict, Problem.UnsupportedMediaType]
    }).annotate(OpenApi.Summary, "Correct name and phone; the identity number stays"),
    HttpApiEndpoint.delete("erase", "/workforce/:district/people/:person/card", {
      params: onePerson,
      success: HttpApiSchema.NoContent,
      error: [Problem.Forbidden, Problem.NotFound]
    }).annotate(OpenApi.Summary, "Erase name, number and phone for good; the record keeps the bare id")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
