export * as NodeServer from "./NodeServer.ts"
