/** The name of a stream of events: `kind/id`, such as `ticket/T-2020-0106`. */
export * from "../kernel/StreamName.ts"
