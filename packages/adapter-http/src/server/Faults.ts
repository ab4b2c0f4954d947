/** The problem documents for what is not a refusal of a rule: faults of the request, the store and the server itself. */
import { type Dated, Label } from "@wangge/core/kernel"
import * as Problem from "../api/Problem.ts"

export const unauthorized = Problem.make(
  401,
  "TokenMissing",
  Label.of("需要令牌", "token needed"),
  Label.of(
    "请求没有有效的令牌。请在 Authorization 头中写 Bearer 加令牌；令牌由管理员发放。",
    "The request has no valid token. Send the header Authorization: Bearer with a token that an administrator has issued."
  )
)

/** What lies outside the caller's areas is answered like what does not exist, so that nothing is given away. */
export const notFound = (what: Label.Label, id: string): Problem.Of<404> =>
  Problem.make(
    404,
    "NotFound",
    Label.of("找不到", "not found"),
    Label.of(
      `没有${what.zh} ${id}，或不在你的区域内。请核对编号。`,
      `There is no ${what.en} ${id}, or it lies outside your areas. Check the id.`
    ),
    { facts: { id } }
  )

export const noSuchPath = Problem.make(
  404,
  "NoSuchPath",
  Label.of("没有此地址", "no such address"),
  Label.of("接口没有这个地址或方法。地址列在 /docs。", "The API has no such address or method. /docs lists them all.")
)

export const roleMayNot = (roles: ReadonlyArray<Label.Label>): Problem.Of<403> =>
  Problem.make(
    403,
    "RoleMayNotRead",
    Label.of("角色无权查看", "role may not read"),
    Label.of(
      `只有${Label.listed(roles).zh}可以查看。请用相应角色的令牌。`,
      `Only these may read it: ${Label.listed(roles).en}. Use a token of one of them.`
    )
  )

export const roleMayNotUpload = (roles: ReadonlyArray<Label.Label>): Problem.Of<403> =>
  Problem.make(
    403,
    "RoleMayNotUpload",
    Label.of("角色无权上传", "role may not upload"),
    Label.of(
      `只有提交凭证或文件的角色可以上传：${Label.listed(roles).zh}。请用相应角色的令牌。`,
      `Only roles that hand in evidence or documents may upload: ${Label.listed(roles).en}. Use a token of one of them.`
    )
  )

export const roleMayNotErase = (roles: ReadonlyArray<Label.Label>): Problem.Of<403> =>
  Problem.make(
    403,
    "RoleMayNotErase",
    Label.of("角色无权删除", "role may not erase"),
    Label.of(
      `只有${Label.listed(roles).zh}可以删除个人信息。请向他们提出。`,
      `Only these may erase personal data: ${Label.listed(roles).en}. Ask one of them.`
    )
  )

export const subjectErased = (id: string): Problem.Of<409> =>
  Problem.make(
    409,
    "SubjectErased",
    Label.of("已删除", "erased"),
    Label.of(
      `${id} 的个人信息已删除，不能再登记。请用新的编号。`,
      `The personal data of ${id} have been erased and cannot be kept again. Use a new id.`
    ),
    { facts: { id } }
  )

/** A command names evidence that was never uploaded. */
export const evidenceUnknown = (field: string, hash: string): Problem.Of<422> =>
  Problem.make(
    422,
    "EvidenceUnknown",
    Label.of("凭证未上传", "evidence not uploaded"),
    Label.of(
      `没有上传过哈希为 ${hash} 的文件。请先用 POST /photos 上传，再在 ${field} 中写返回的 hash。`,
      `No file with the hash ${hash} has been uploaded. Upload it with POST /photos first, then name the hash of the answer in ${field}.`
    ),
    { field, facts: { hash } }
  )

/** A command calls evidence what its bytes are not. */
export const evidenceOfOtherKind = (field: string, kind: string, mediaType: string): Problem.Of<422> =>
  Problem.make(
    422,
    "EvidenceOfOtherKind",
    Label.of("凭证种类不符", "evidence of another kind"),
    Label.of(
      `上传的文件是 ${mediaType}，不是 ${kind}。请把 ${field} 改成文件的种类，或上传相符的文件。`,
      `The uploaded file is ${mediaType}, which is no ${kind}. Correct ${field}, or upload a file of that kind.`
    ),
    { field, facts: { kind, mediaType } }
  )

/** Says no more than that the id cannot be had: what it names may lie outside the caller's areas. */
export const idTaken = (id: string): Problem.Of<409> =>
  Problem.make(
    409,
    "IdTaken",
    Label.of("编号已占用", "id taken"),
    Label.of(
      `编号 ${id} 已占用。请换一个编号，或不写 id，由服务器给出。`,
      `The id ${id} is taken. Choose another one, or leave \`id\` out and the server gives one.`
    ),
    { field: "id", facts: { id } }
  )

export const outsideScope = (area: string): Problem.Of<403> =>
  Problem.make(
    403,
    "AreaOutsideScope",
    Label.of("超出区域", "area out of scope"),
    Label.of(
      `${area} 不在你的区域内。请换成你的区域，或用范围更大的令牌。`,
      `${area} lies outside your areas. Ask for one of yours, or use a token with a wider scope.`
    ),
    { field: "area", facts: { area } }
  )

export const undecodable = (errors: ReadonlyArray<Problem.FieldFault>): Problem.Of<400> => {
  const places = errors.map(({ path }) => path.join(".")).join(", ")
  return Problem.make(
    400,
    "RequestUnreadable",
    Label.of("请求有误", "faulty request"),
    Label.of(
      `请求有 ${errors.length} 处错误：${places}。逐处说明见 errors。`,
      `The request has ${errors.length === 1 ? "one fault" : `${errors.length} faults`}, at ${places}. \`errors\` tells each.`
    ),
    { errors }
  )
}

export const stale = (expected: number, actual: number): Problem.Of<412> =>
  Problem.make(
    412,
    "StaleVersion",
    Label.of("版本已过时", "version out of date"),
    Label.of(
      `你看到的是第 ${expected} 版，现在是第 ${actual} 版。请重新读取，再决定是否继续。`,
      `You have seen version ${expected}, it is now at ${actual}. Read it again and decide anew.`
    ),
    { field: "if-match", facts: { expected, actual } }
  )

/** Somebody else was faster, though the caller named no version. */
export const contended = Problem.make(
  409,
  "ChangedMeanwhile",
  Label.of("同时被修改", "changed meanwhile"),
  Label.of("处理期间它被别人修改了。请重新读取后再试。", "Somebody else changed it meanwhile. Read it again and retry.")
)

export const keyReused = Problem.make(
  422,
  "IdempotencyKeyReused",
  Label.of("幂等键重复使用", "idempotency key reused"),
  Label.of(
    "这个 Idempotency-Key 已用于另一条命令。新命令请用新的键。",
    "This Idempotency-Key has been used for another command. Send the new command under a new key."
  ),
  { field: "idempotency-key" }
)

export const tooLarge = (limit?: number): Problem.Of<413> =>
  Problem.make(
    413,
    "BodyTooLarge",
    Label.of("内容过大", "body too large"),
    limit === undefined
      ? Label.of("请求内容超过上限。请缩小后再发。", "The body is larger than allowed. Send a smaller one.")
      : Label.of(
          `请求内容超过 ${limit} 字节的上限。请缩小后再发。`,
          `The body is larger than the ${limit} bytes allowed. Send a smaller one.`
        ),
    limit === undefined ? {} : { facts: { limit } }
  )

export const wrongMediaType = (allowed: ReadonlyArray<string>, found?: string): Problem.Of<415> =>
  Problem.make(
    415,
    "MediaTypeNotAllowed",
    Label.of("类型不受支持", "media type not taken"),
    Label.of(
      `这里不收${found ?? "无法识别的内容"}。请发送 ${allowed.join("、")}。`,
      `${found ?? "Content of no known kind"} is not taken here. Send one of ${allowed.join(", ")}.`
    ),
    { facts: { allowed: [...allowed] } }
  )

export const cursorInvalid = undecodable([
  { path: ["query", "cursor"], message: "this cursor belongs to another list or order: begin again without one" }
])

export const unavailable = (sentence: Label.Label): Problem.Of<503> =>
  Problem.make(503, "StoreUnavailable", Label.of("存储不可用", "store unavailable"), sentence)

export const defect = Problem.make(
  500,
  "Defect",
  Label.of("服务器内部错误", "server error"),
  Label.of(
    "服务器出了内部错误，已记入日志，没有写入任何数据。请稍后再试，并告知管理员发生的时间。",
    "The server failed; it is in the log, and nothing was recorded. Try again later and tell the administrator when it happened."
  )
)

/** A parameter of the policy holds no value on the day asked about. */
export const notInForce = ({ day, firstFrom, label }: Dated.NotInForce): Problem.Of<422> =>
  Problem.make(
    422,
    "NotInForce",
    Label.of("当日无此规定", "not in force that day"),
    Label.of(
      `${label.zh}在${day}尚无规定，最早自${firstFrom}起。请改用之后的日期。`,
      `${label.en} has no value on ${day}; the first holds from ${firstFrom}. Ask about a later day.`
    ),
    { field: "day", facts: { day, firstFrom } }
  )

export const periodEmpty = (from: string, to: string): Problem.Of<422> =>
  Problem.make(
    422,
    "PeriodEmpty",
    Label.of("时段为空", "empty period"),
    Label.of(
      `时段从${from}到${to}，没有一天。请让 to 晚于 from；to 当天不计入。`,
      `The period from ${from} to ${to} holds no day. Let \`to\` come after \`from\`; the day \`to\` itself does not count.`
    ),
    { field: "to", facts: { from, to } }
  )

export const periodTooLong = (days: number, most: number): Problem.Of<422> =>
  Problem.make(
    422,
    "PeriodTooLong",
    Label.of("时段过长", "period too long"),
    Label.of(
      `时段有 ${days} 天，一次最多 ${most} 天。请分段查询。`,
      `The period holds ${days} days, more than the ${most} of one question. Ask for it in parts.`
    ),
    { field: "from", facts: { days, most } }
  )
