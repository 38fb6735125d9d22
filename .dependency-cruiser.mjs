const src = "^packages/compiler/src";

/**
 * Who may import whom in packages/compiler/src: the table of ARCHITECTURE.md, as a program.
 *
 * A layer is a folder, or a file at the top; it may always import from itself. Entries are paths below src: whole layers,
 * or single files of one. Of `types` only types may be imported.
 *
 * @type {Record<string, { imports?: string[], types?: string[] }>}
 */
const layers = {
  source: {},
  diagnostics: { imports: ["source"] },
  ir: { imports: ["source"] },
  vtl: { imports: ["source", "diagnostics"] },
  service: { imports: ["source", "diagnostics"], types: ["ir"] },
  mapping: { imports: ["vtl", "service", "source", "diagnostics"], types: ["ir"] },
  load: { imports: ["source", "diagnostics", "host.ts"] },
  config: { imports: ["source", "diagnostics", "ir", "host.ts"] },
  lower: { imports: ["load", "ir", "mapping", "vtl", "service", "source", "diagnostics"], types: ["config"] },
  check: { imports: ["ir", "service", "mapping", "vtl", "source", "diagnostics"], types: ["load"] },
  emit: { imports: ["ir", "service", "vtl", "source", "diagnostics"] },
  write: { imports: ["source", "diagnostics"], types: ["emit/file.ts"] },
  fix: { imports: ["source", "diagnostics"] },
  inspect: { imports: ["ir", "service", "source", "diagnostics"] },
  diff: { imports: ["ir", "service", "source", "diagnostics"] },
  advise: { imports: ["ir", "service", "source", "diagnostics"] },
  access: { imports: ["ir", "service", "source", "diagnostics"] },
  "kind.ts": { imports: ["source"], types: ["load", "ir", "config"] },
  "host.ts": {},
  "host-node.ts": { imports: ["host.ts"] },
};

/** A pattern for a layer, or a file of one. */
const at = (path) => `${src}/${path.replaceAll(".", "\\.")}${path.endsWith(".ts") ? "$" : "/"}`;

const layerRules = Object.entries(layers).flatMap(([layer, { imports = [], types = [] }]) => [
  {
    name: `layer-${layer}`,
    comment: `${layer} may import ${[...imports, ...types].join(", ") || "nothing of ours"} only.`,
    severity: "error",
    from: { path: at(layer) },
    to: { path: src, pathNot: [layer, ...imports, ...types].map(at) },
  },
  ...types.map((type) => ({
    name: `types-${layer}`,
    comment: `${layer} may import types of ${type}, no values.`,
    severity: "error",
    from: { path: at(layer) },
    to: { path: at(type), dependencyTypesNot: ["type-only"] },
  })),
]);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: "known-layer",
      comment: "A new folder or file at the top of src needs its line in the table above.",
      severity: "error",
      from: {
        path: src,
        pathNot: [...Object.keys(layers), "cli", "read-api.ts", "compile.ts", "catalog.ts", "index.ts"].map(at),
      },
      to: {},
    },
    {
      name: "pipeline",
      comment:
        "compile.ts gives files and findings; writing and talking to people is done by others. What can go wrong when writing is still explained.",
      severity: "error",
      from: { path: ["read-api.ts", "compile.ts", "catalog.ts"].map(at) },
      to: {
        path: ["write", "cli", "host-node.ts", "index.ts"].map(at),
        pathNot: at("write/diagnostics.ts"),
      },
    },
    {
      name: "nothing-imports-cli",
      severity: "error",
      from: { path: src, pathNot: at("cli") },
      to: { path: at("cli") },
    },
    {
      name: "emit-from-ir",
      comment: "What an emitter needs stands in the IR; the cursor over the document is not for it.",
      severity: "error",
      from: { path: at("emit") },
      to: { path: at("source/node.ts") },
    },
    {
      name: "emitters-apart",
      comment: "An emitter never imports another; what they share stands beside them.",
      severity: "error",
      from: { path: `${src}/emit/([^/]+)/` },
      to: { path: `${src}/emit/[^/]+/`, pathNot: `${src}/emit/$1/` },
    },
    {
      name: "runtime-alone",
      comment: "The runtime of generated SDKs has no dependencies, not even on Node.",
      severity: "error",
      from: { path: "^packages/runtime-sdk/src/" },
      to: { pathNot: "^packages/runtime-sdk/src/" },
    },
    {
      name: "runtime-types",
      comment: "Generated code imports the runtime; the compiler knows its types.",
      severity: "error",
      from: { path: src },
      to: { path: "runtime-sdk", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      comment: "Types may refer to each other; modules that run may not wait for each other.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: "/src/index\\.ts$" },
      to: {},
    },
    {
      name: "resolvable",
      comment: "The runtime's types are there after a build only.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "runtime-sdk" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".mts", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "default"],
    },
  },
};
