export * as Client from "./Client.ts"
export * as Live from "./Live.ts"
