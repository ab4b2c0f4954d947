/**
 * Tables of funds: the funds, their lines by year, reservations, journals with their entries, requests. Every figure of a
 * {@link Statement} is a sum over them.
 */
export { encumbrances, type FundEncumbranceRow } from "./EncumbranceTable.ts"
export { type FundLineRow, type FundRow, funds, lines } from "./FundTable.ts"
export { entries, type FundEntryRow, type FundJournalRow, journals } from "./JournalTable.ts"
export { type FundRequestRow, requests } from "./RequestTable.ts"
