export * as FileBlobs from "./FileBlobs.ts"
export * as SqliteStore from "./SqliteStore.ts"
export * as SqliteVault from "./SqliteVault.ts"
