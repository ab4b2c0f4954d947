/** The storeys of the core as a test: an import only goes down, contexts of one storey know each other by id alone. */
const storeys = [
  ["kernel"],
  ["calendar"],
  ["grid", "workforce", "fund"],
  ["sla", "pay", "appraisal"],
  ["ticket", "service", "visit"],
  ["incident", "residence", "land", "cooperative", "training", "platform"],
  ["policy", "process"],
  ["app"]
]
const inCore = (contexts) => `^packages/core/src/(?:${contexts.join("|")})/`

/** `process` stands on the same storey as `policy` and may not read it: a process asks commands, policy is data. */
const upward = storeys.flatMap((contexts, storey) =>
  contexts.map((context) => ({
    name: `storey-${storey}-${context}`,
    comment: `${context}/ imports from its own folder and from the storeys below alone`,
    severity: "error",
    from: { path: inCore([context]) },
    to: {
      path: "^packages/core/src/",
      pathNot: inCore([context, ...storeys.slice(0, storey).flat()])
    }
  }))
)

export default {
  forbidden: [
    ...upward,
    {
      name: "no-cycle",
      comment: "A cycle ties two concepts into one; move what both need to a place below them",
      severity: "error",
      from: {},
      to: { circular: true }
    },
    {
      name: "every-context-has-a-storey",
      comment: "A new folder of the core gets its storey in this file",
      severity: "error",
      from: { path: "^packages/core/src/[^/]+/", pathNot: inCore(storeys.flat()) },
      to: {}
    },
    {
      name: "core-is-pure",
      comment: "The core runs in a browser: no module of Node",
      severity: "error",
      from: { path: "^packages/core/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] }
    },
    {
      name: "effect-services-in-app-alone",
      comment: "Only app/ knows services and effects; rules are plain functions over Schema and Result",
      severity: "error",
      from: { path: "^packages/core/src/(?!app/)", pathNot: "\\.test\\.ts$" },
      to: { path: "node_modules/effect/(?!dist/(?:Schema|SchemaIssue|Result|Equal|Option|Struct|Order)\\.)" }
    },
    {
      name: "core-knows-no-adapter",
      comment: "Arrows point inward: adapters import the core",
      severity: "error",
      from: { path: "^packages/core/" },
      to: { path: "^(?:packages/(?!core/)|examples/|bench/|e2e/|scripts/)", pathNot: "^packages/testing/" }
    },
    {
      name: "core-ships-without-testing",
      comment: "The testing package builds on the core; only tests of the core may use it",
      severity: "error",
      from: { path: "^packages/core/src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^packages/testing/" }
    },
    {
      name: "packages-know-no-example",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(?:examples|bench|e2e)/" }
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(?:virtual:|node:)" }
    }
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^packages/[^/]+/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] }
  }
}
