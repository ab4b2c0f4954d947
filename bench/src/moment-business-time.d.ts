/** The part of moment-business-time that the bench calls; the package ships no types. */
declare module "moment-business-time" {
  interface WorkingMoment {
    addWorkingTime(amount: number, unit: "hours" | "minutes" | "days"): WorkingMoment
    workingDiff(other: WorkingMoment, unit: "hours" | "minutes" | "days", fractions?: boolean): number
    valueOf(): number
  }
  interface WorkingLocale {
    readonly workinghours: { readonly [weekday: number]: ReadonlyArray<string> | null }
    readonly holidays?: ReadonlyArray<string>
  }
  const moment: {
    (at: number): WorkingMoment
    updateLocale(language: string, locale: WorkingLocale): void
  }
  export default moment
}
