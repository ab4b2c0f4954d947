/** At which stages each command may come. */
import type { AppraisalCommand } from "./AppraisalCommand.ts"
import type { Stage } from "./AppraisalRefusal.ts"

const COLLECTING: ReadonlyArray<Stage> = ["Collecting", "Drafted"]
const PUBLISHED: ReadonlyArray<Stage> = ["Publicised", "Final"]

export const stagesOf: { readonly [Tag in AppraisalCommand["_tag"]]: ReadonlyArray<Stage> } = {
  OpenAppraisal: ["None"],
  RenewTerms: COLLECTING,
  RecordFigures: COLLECTING,
  RecordScore: COLLECTING,
  RecordVote: COLLECTING,
  RecordOffence: COLLECTING,
  CancelOffence: COLLECTING,
  RecordAbsence: COLLECTING,
  CancelAbsence: COLLECTING,
  CommendUnits: COLLECTING,
  DraftRatings: COLLECTING,
  PubliciseDraft: ["Drafted"],
  WithdrawNotice: ["Publicised"],
  LodgeAppeal: PUBLISHED,
  WithdrawAppeal: PUBLISHED,
  DecideAppeal: PUBLISHED,
  Finalise: ["Publicised"]
}
