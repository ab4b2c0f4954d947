/** Refusals about uses, papers, requests and their steps. */
import { roleLabels } from "../../kernel/Actor.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Source from "../../kernel/Source.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import type { RequestState } from "../SpendingRequest.ts"
import { mechanics, money, procedure, register, rights, thresholds, uses } from "./Wording.ts"

const { of } = Label

type Tag =
  | "AmountNotPositive"
  | "SubjectNeeded"
  | "UntilFaulty"
  | "UseForbidden"
  | "UseUnknown"
  | "PapersMissing"
  | "RequestNeeded"
  | "RequestDiffers"
  | "RequestNotReady"
  | "RequestSettled"
  | "StepNotNext"
  | "StepRole"
  | "StepPapersMissing"
  | "AskerDecides"
  | "AskerPays"
  | "SignedAlready"
  | "VoteFailed"
  | "NotAsker"
  | "OutcomeTooEarly"

const states: { readonly [S in RequestState]: Label.Label } = {
  pending: of("办理中", "pending"),
  encumbered: of("已占用资金", "reserved already"),
  rejected: of("被驳回", "turned down"),
  withdrawn: of("已撤回", "taken back"),
  lapsed: of("已随年度结账失效", "lapsed with its year")
}

const waiting = (step: Label.Label | undefined, after: string | undefined): Label.Label => {
  if (step !== undefined) return of(`还缺“${step.zh}”`, `"${step.en}" is still missing`)
  return of(`公示到${after}为止`, `the public notice runs until ${after}`)
}

export const rules: Pick<Catalogue<FundRefusal>, Tag> = {
  AmountNotPositive: rule(of("金额为正", "amount above zero"), "input", register, "amount", ({ amount }) =>
    of(
      `金额${money(amount).zh}不大于零。请填写以分为单位的正数；减少请用收回、释放或冲销。`,
      `${money(amount).en} is not above zero. Give a positive amount in fen; withdraw, release or reverse to make it less.`
    )
  ),
  SubjectNeeded: rule(of("按案卷占用", "reserved for a ticket"), "input", rights, "subject", ({ role }) =>
    of(
      `${roleLabels[role].zh}只能为正在办理的案卷占用资金。请写明案卷编号，或交由会计办理。`,
      `As ${roleLabels[role].en} you reserve money for a ticket alone. Name the ticket, or leave it to an accountant.`
    )
  ),
  UntilFaulty: rule(of("占用期限", "term of a reservation"), "input", mechanics, "until", (one) =>
    of(
      `占用期限${one.until}应在${one.earliest}至${one.latest}之间。请改正日期。`,
      `A reservation ends between ${one.earliest} and ${one.latest}, not on ${one.until}. Correct the day.`
    )
  ),
  UseForbidden: rule(of("禁止用途", "forbidden use"), "input", uses, "use", ({ label, by }) =>
    of(
      `该资金不得用于“${label.zh}”（${Source.show(by, "zh")}）。请改用其他资金来源。`,
      `This fund must not pay for ${label.en} (${Source.show(by, "en")}). Pay it from other money.`
    )
  ),
  UseUnknown: rule(of("准许用途", "allowed use"), "input", uses, "use", ({ line, use, uses: allowed }) =>
    of(
      `项目“${line}”没有“${use}”这一用途。可选：${allowed.join("、")}。`,
      `Line "${line}" does not pay for "${use}". It pays for: ${allowed.join(", ")}.`
    )
  ),
  PapersMissing: rule(of("票据齐全", "papers of a payment"), "input", thresholds, "papers", ({ amount, papers }) => {
    const missing = Label.listed(papers)
    return of(
      `支付${money(amount).zh}还缺：${missing.zh}。请上传后再支付。`,
      `To pay ${money(amount).en} these are missing: ${missing.en}. Add them, then pay.`
    )
  }),
  RequestNeeded: rule(of("先审批后支出", "approved before spent"), "state", thresholds, "request", ({ amount, max }) =>
    of(
      `${money(amount).zh}超过免申请限额${money(max).zh}。请先提出支出申请，审批后占用资金，再支付。`,
      `${money(amount).en} is above the ${money(max).en} that need no request. Ask first, then reserve on the approved request and pay.`
    )
  ),
  RequestDiffers: rule(of("按申请占用", "as it was asked"), "conflict", procedure, "request", (one) =>
    of(
      `申请${one.request}批准的是：项目${one.line}、用途${one.use}、不超过${money(one.amount).zh}。请按此占用，或另行申请。`,
      `Request ${one.request} was for line ${one.line}, use ${one.use}, up to ${money(one.amount).en}. Reserve just that, or ask anew.`
    )
  ),
  RequestNotReady: rule(
    of("程序走完", "all steps taken"),
    "state",
    procedure,
    "request",
    ({ request, step, after }) => {
      const still = waiting(step, after)
      return of(
        `申请${request}的程序尚未走完：${still.zh}。请完成后再办理。`,
        `Request ${request} is not through: ${still.en}. Go on once that is done.`
      )
    }
  ),
  RequestSettled: rule(of("申请办理中", "pending request"), "state", procedure, "request", ({ request, state }) =>
    of(
      `申请${request}${states[state].zh}，不能再办理。如有需要，请另行申请。`,
      `Request ${request} is ${states[state].en}. Ask anew if the money is still needed.`
    )
  ),
  StepNotNext: rule(of("按顺序办理", "steps in order"), "state", procedure, "step", ({ request, step, next }) =>
    next === undefined
      ? of(`申请${request}的各步已办完。请占用资金。`, `Request ${request} has all its steps. Reserve the money.`)
      : of(
          `现在不能办理“${step}”。申请${request}的下一步是“${next.zh}”。`,
          `"${step}" is not the next step. Request ${request} waits for "${next.en}".`
        )
  ),
  StepRole: rule(of("步骤经办人", "who takes a step"), "role", rights, "step", ({ step, role, roles }) => {
    const may = Label.listed(roles.map((one) => roleLabels[one]))
    return of(
      `${roleLabels[role].zh}不能办理“${step.zh}”。请交由${may.zh}办理。`,
      `As ${roleLabels[role].en} you may not take the step "${step.en}". Ask one of these: ${may.en}.`
    )
  }),
  StepPapersMissing: rule(of("会议记录", "minutes"), "input", procedure, "papers", ({ step }) =>
    of(
      `“${step.zh}”没有附上会议记录或公示照片。请至少上传一份。`,
      `No minutes or photo of the notice show "${step.en}". Add at least one.`
    )
  ),
  AskerDecides: rule(of("申请与审批分离", "the asker never approves"), "role", rights, "request", ({ request }) =>
    of(
      `申请${request}是您提出的，您不能审批。请交由他人办理。`,
      `You asked for ${request}, so you may not decide on it. Leave it to someone else.`
    )
  ),
  AskerPays: rule(of("申请与支付分离", "the asker never pays"), "role", rights, "encumbrance", ({ request }) =>
    of(
      `申请${request}是您提出的，您不能支付。请交由其他会计办理。`,
      `You asked for ${request}, so you may not pay it. Leave it to another accountant.`
    )
  ),
  SignedAlready: rule(of("一人一签", "one signature a person"), "role", rights, "request", ({ request }) =>
    of(
      `您已在申请${request}上签字。请由另一人签署这一步。`,
      `You have signed ${request} already. Another person signs this step.`
    )
  ),
  VoteFailed: rule(of("表决通过", "vote passed"), "state", procedure, "ballot", (one) =>
    of(
      `表决未通过：应到${one.due}人，实到${one.present}人（至少${one.presentMin}人），赞成${one.favour}人（至少${one.favourMin}人）。请重新表决，或驳回申请。`,
      `The vote did not pass: of ${one.due} entitled ${one.present} came (at least ${one.presentMin}), ${one.favour} agreed (at least ${one.favourMin}). Vote again, or turn the request down.`
    )
  ),
  NotAsker: rule(of("本人撤回", "taken back by the asker"), "role", rights, "request", () =>
    of(
      "只有申请人本人可以撤回。若不同意该支出，请驳回。",
      "Only the one who asked may take a request back. To say no, turn it down."
    )
  ),
  OutcomeTooEarly: rule(of("实施结果公开", "outcome shown"), "state", procedure, "request", ({ request }) =>
    of(
      `申请${request}的资金尚未支付完毕。请付清或释放剩余占用后再公开结果。`,
      `The money of ${request} is not all paid yet. Pay it or release the rest, then show the outcome.`
    )
  )
}
