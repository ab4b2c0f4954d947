/**
 * Tables of payrolls: months with their totals, payslips, and the journal of each month. They hold the latest draft until the
 * month is closed; what a payslip rests on in full is in the state ({@link PayrollPeriod}).
 */
export { journal, payslips, periods } from "./PayrollPeriodTable.ts"
