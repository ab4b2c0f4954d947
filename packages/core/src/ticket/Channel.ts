/** By which way a report comes in 上报渠道. */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"
import * as Label from "../kernel/Label.ts"

export const Channel = Schema.Literals(["gridMember", "resident", "hotline", "department", "sensor"]).annotate({
  identifier: "Channel"
})
export type Channel = typeof Channel.Type

/** The hotline's name is the city's own: 8890 or 12345 (R0-03). */
export const channelLabels: { readonly [C in Channel]: Label.Label } = {
  gridMember: Label.of("网格员上报", "grid member"),
  resident: Label.of("居民上报", "resident"),
  hotline: Label.of("热线", "hotline"),
  department: Label.of("部门转办", "department"),
  sensor: Label.of("传感器告警", "sensor")
}

/** Who may use each channel: the centre writes down what comes by telephone or on paper, a sensor speaks as the system. */
export const channelRoles: { readonly [C in Channel]: ReadonlyArray<Role> } = {
  gridMember: ["gridMember", "gridAdministrator", "supervisor"],
  resident: ["resident", "acceptor"],
  hotline: ["acceptor", "shiftLead"],
  department: ["handler", "unitLead", "acceptor", "shiftLead"],
  sensor: ["system"]
}

/**
 * Channels by which a person asks for help and gets a return visit (R2-11): such a report names its reporter, or says that
 * he or she stays anonymous.
 */
export const answered: ReadonlyArray<Channel> = ["resident", "hotline"]
