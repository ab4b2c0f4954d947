export * as Area from "./Area.ts"
export * as Boundary from "./Boundary.ts"
export * as GridCommand from "./GridCommand.ts"
export * as GridEvent from "./GridEvent.ts"
