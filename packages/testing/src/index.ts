export * as DeciderSpec from "./DeciderSpec.ts"
