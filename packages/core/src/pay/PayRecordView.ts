/**
 * Tables of the pay records: contribution bases, unpaid leave, what ratings mean for pay, decisions on grades. They hold what
 * was recorded last; how a given day stands is asked of the state ({@link PayRecord}).
 */
export { adjustments, bases, leaves, ratings } from "./PayRecordTable.ts"
