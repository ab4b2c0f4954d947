/**
 * Tables of the workforce: decisions on posts, people, appointments, recruitments with their applicants, diversions. They hold
 * what was recorded last; how a given day stands is asked of the state ({@link Roster}, {@link Diversion}).
 */
export { appointments } from "./AppointmentTable.ts"
export { diversions } from "./DiversionTable.ts"
export { establishments } from "./EstablishmentTable.ts"
export { people } from "./PersonTable.ts"
export { applicants, recruitments } from "./RecruitmentTable.ts"
