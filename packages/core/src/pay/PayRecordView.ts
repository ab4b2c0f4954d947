/**
 * Tables of the pay records: contribution bases, unpaid leave, what ratings mean for pay, decisions on grades, money paid back. They hold what
 * was recorded last; how a given day stands is asked of the state ({@link PayRecord}).
 */
export { adjustments, bases, leaves, ratings, repayments } from "./PayRecordTable.ts"
