/** A scheme in words, as it is made known before the period begins: every indicator with its weight, its scoring and its source. */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import * as Post from "../workforce/Post.ts"
import { labels } from "./Measure.ts"
import type { Scheme } from "./Scheme.ts"
import { missingLabels, type SchemeIndicator } from "./SchemeIndicator.ts"
import * as Scoring from "./Scoring.ts"

/** The scheme as a tree. */
export const explain = (scheme: Scheme): Explanation.Explanation => {
  const { label, posts, tickets, indicators, offences } = scheme
  const named = Object.fromEntries(offences.map((kind) => [kind.id, kind.label]))
  const [graded, vetoes] = [indicators.filter((one) => !isVeto(one)), indicators.filter(isVeto)]
  return Explanation.step(label, {
    steps: [
      Explanation.step(Label.of("适用岗位", "posts"), {
        quantity: Explanation.words(Label.listed(posts.map((kind) => Post.labels[kind])))
      }),
      Explanation.step(Label.of("案卷范围", "tickets"), { quantity: Explanation.words(ticketLabels[tickets]) }),
      Explanation.step(Label.of("计分指标", "indicators"), {
        quantity: Explanation.count(graded.length, Label.of("项", "in number")),
        steps: graded.map((one) => indicatorStep(one, named))
      }),
      ...(vetoes.length === 0
        ? []
        : [
            Explanation.step(Label.of("一票否决", "vetoes"), {
              quantity: Explanation.count(vetoes.length, Label.of("项", "in number")),
              steps: vetoes.map((one) => indicatorStep(one, named))
            })
          ]),
      ...(isVoted(scheme) ? [ballotStep(scheme)] : []),
      ...(offences.length === 0 ? [] : [offenceStep(scheme)])
    ]
  })
}

const ticketLabels: { readonly [T in Scheme["tickets"]]: Label.Label } = {
  place: Label.of("全村（社区）案卷", "all tickets of the place"),
  grids: Label.of("所分配网格和大厅的案卷", "tickets of the grids and halls assigned")
}

const isVeto = ({ scoring }: SchemeIndicator): boolean => scoring._tag === "Veto"

const isVoted = ({ indicators }: Scheme): boolean =>
  indicators.some(({ measure }) => measure === "residentsVote" || measure === "peersVote")

const indicatorStep = (
  indicator: SchemeIndicator,
  named: { readonly [kind: string]: Label.Label }
): Explanation.Explanation => {
  const { label, measure, weight, scoring, countedMin, whenMissing, source } = indicator
  const { zh, en } = Scoring.phrase(scoring, measure, named)
  const least =
    countedMin < 2 ? Label.of("", "") : Label.of(`；有效数量至少${countedMin}`, `; at least ${countedMin} counted`)
  const missing = isVeto(indicator) ? Label.of("", "") : missingLabels[whenMissing]
  const gap = missing.zh === "" ? missing : Label.of(`；${missing.zh}`, `; ${missing.en}`)
  return Explanation.step(label, {
    quantity: Explanation.words(isVeto(indicator) ? labels[measure] : Label.same(Scoring.percent(weight))),
    note: Label.of(`${zh}${least.zh}${gap.zh}`, `${en}${least.en}${gap.en}`),
    source
  })
}

const ballotStep = ({ ballots: { points, ordinaryMin } }: Scheme): Explanation.Explanation => {
  const share = Scoring.percent(ordinaryMin)
  const each = Rating.Rating.literals.map((rating) => {
    const { zh, en } = Rating.labels[rating]
    return Label.of(`${zh}${points[rating] / 100}分`, `${en} ${points[rating] / 100}`)
  })
  return Explanation.step(Label.of("测评计票", "ballots"), {
    quantity: Explanation.words(Label.listed(each)),
    note: Label.of(`居民测评中普通居民不少于${share}`, `of the residents who vote, at least ${share} hold no office`)
  })
}

const offenceStep = ({ offences }: Scheme): Explanation.Explanation =>
  Explanation.step(Label.of("违纪情形", "offences"), {
    steps: offences.map(({ label, severity, source }) =>
      Explanation.step(label, {
        quantity: Explanation.words(
          Label.of(`每次计${severity}次`, `each counts as ${severity === 1 ? "one fault" : `${severity} faults`}`)
        ),
        source
      })
    )
  })
