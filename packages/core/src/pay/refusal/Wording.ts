/** The sources that the rules about pay share. */
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"

export const register = Source.assumption(
  "a pay record can be trusted only when each person and day is named once and shown by a document"
)
export const rights = Source.assumption(
  "the personnel office decides what moves pay, the accountant draws it up, and a second accountant closes the month"
)
export const taxRules = Source.document(
  Label.of(
    "个人所得税专项附加扣除暂行办法（国发〔2018〕41号）",
    "provisional rules on special additional deductions, 国发〔2018〕41号"
  ),
  "2018-12-13"
)
export const withholding = Source.document(
  Label.of(
    "个人所得税扣缴申报管理办法（试行）（国家税务总局公告2018年第61号）",
    "trial rules on withholding income tax, announcement 61 of 2018 of the tax administration"
  ),
  "2018-12-21"
)
export const contributions = Source.rule("R5-07, R5-09")
export const months = Source.assumption(
  "tax is cumulative and a correction belongs to the month after, so months are closed one after another and stay as they are"
)
export const fourEyes = Source.assumption(
  "whoever draws up a payment does not release it: books and approval in two hands"
)
export const holidays = Source.rule("R8-03")
export const proof = Source.fact("PJ-B5")
