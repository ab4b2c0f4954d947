/** The tables that are kept of tickets, computed from their events alone. */
export { clocks } from "./ClockTable.ts"
export { holdings } from "./HoldingTable.ts"
export { reports } from "./ReportTable.ts"
export { visits } from "./ReturnVisitTable.ts"
export { tickets } from "./TicketTable.ts"
