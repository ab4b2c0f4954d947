/** The professional certificate of a social worker 社会工作者职业资格: assistant, social worker, senior (R3-03). */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

export const SocialWorkCertificate = Schema.Literals(["none", "junior", "middle", "senior"]).annotate({
  identifier: "SocialWorkCertificate"
})
export type SocialWorkCertificate = typeof SocialWorkCertificate.Type

export const levels: ReadonlyArray<SocialWorkCertificate> = SocialWorkCertificate.literals

export const labels: { readonly [C in SocialWorkCertificate]: Label.Label } = {
  none: Label.of("无证书", "no certificate"),
  junior: Label.of("助理社会工作师", "junior social-work certificate"),
  middle: Label.of("社会工作师", "middle social-work certificate"),
  senior: Label.of("高级社会工作师", "senior social-work certificate")
}

/** Negative when `a` is the lower certificate. */
export const compare = (a: SocialWorkCertificate, b: SocialWorkCertificate): number =>
  levels.indexOf(a) - levels.indexOf(b)
