/** Tables of the recruitments reserved for good staff (PJ-D1), and of who registered and passed. */
export { careers, entrants } from "./CareerTable.ts"
