/**
 * Tables of appraisals: where each stands, the ratings as last drafted, appeals, and what final ratings lead to. They hold what
 * was recorded last; why somebody is rated so is asked of the state ({@link AppraisalExplanation}).
 */
export { appeals, consequences } from "./AppealTable.ts"
export { appraisals, ratings } from "./AppraisalTable.ts"
