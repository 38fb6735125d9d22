import type { DiagnosticDef, EmitterName } from "../diagnostics/diagnostic.ts";

/** With settings that mean something else than what was written, nothing is worth writing. */
const everything: readonly EmitterName[] = ["cfn", "openapi", "templates", "sdk", "docs"];

const schemaPage = "https://json-schema.org/draft-07/draft-handrews-json-schema-validation-01";

/** A key that no setting has. */
export const unknownKey: DiagnosticDef<{ key: string; suggestion: string | undefined; known: readonly string[] }> = {
  code: "config/unknown-key",
  severity: "error",
  concerns: everything,
  summary: "The configuration has only keys that mean something.",
  sources: [schemaPage],
  message: ({ key }) => `There is no setting "${key}" here.`,
  help: ({ suggestion, known }) =>
    suggestion === undefined ? `Take it out. What can stand here: ${known.join(", ")}.` : `Write ${suggestion}.`,
};

/** A value that a setting cannot have. */
export const invalidValue: DiagnosticDef<{ setting: string; expected: string; found: string; about: string }> = {
  code: "config/invalid-value",
  severity: "error",
  concerns: everything,
  summary: "Each setting has a value of its type.",
  sources: [schemaPage],
  message: ({ setting, expected, found }) => `${setting} must be ${expected}, not ${found}.`,
  help: ({ about }) => about,
};

/** A setting that another one needs. */
export const missingKey: DiagnosticDef<{ setting: string; key: string }> = {
  code: "config/missing-key",
  severity: "error",
  concerns: everything,
  summary: "Some settings mean nothing without another one.",
  sources: [schemaPage],
  message: ({ setting, key }) => `${setting} needs "${key}".`,
  help: ({ key }) => `Add ${key}.`,
};

/** A configuration that is not well-formed. */
export const configSyntax: DiagnosticDef<{ problem: string }> = {
  code: "config/syntax",
  severity: "error",
  concerns: everything,
  summary: "The configuration must be well-formed JSON or YAML, with each key once.",
  sources: ["https://yaml.org/spec/1.2.2/"],
  message: ({ problem }) => `The configuration cannot be read: ${problem}.`,
  help: () => "Correct the line, or the one before it.",
};

/** A configuration program that fails, or makes no plain values. */
export const configProgram: DiagnosticDef<{ problem: string }> = {
  code: "config/program",
  severity: "error",
  concerns: everything,
  summary: "A configuration in TypeScript or JavaScript exports its settings by default, as plain values.",
  sources: ["https://github.com/unjs/jiti"],
  message: ({ problem }) => `The configuration cannot be used: ${problem}.`,
  help: () => "Export an object: `export default defineConfig({ … })`.",
};

/** Two configurations in one directory. */
export const severalConfigs: DiagnosticDef<{ used: string; ignored: readonly string[] }> = {
  code: "config/several",
  severity: "warning",
  summary: "A directory has one configuration.",
  sources: [],
  message: ({ used, ignored }) =>
    `${used} is used; ${ignored.join(" and ")} beside it ${ignored.length === 1 ? "is" : "are"} not.`,
  help: () => "Delete the other, or name the one you mean with --config.",
};

/** A name of `params` or `resolve` that neither the document nor the settings use. */
export const unusedName: DiagnosticDef<{ setting: "params" | "resolve"; name: string }> = {
  code: "config/unused-name",
  severity: "info",
  summary: "A name that params or resolve gives a value stands somewhere in the document or in the settings.",
  sources: [],
  message: ({ setting, name }) =>
    name.startsWith("AWS::")
      ? `${name} is filled in by CloudFormation itself, so that ${setting} cannot give it a value.`
      : `Nothing uses the name ${name}, to which ${setting} gives a value.`,
  help: () =>
    "Write the name as the document has it: `F` for `!Ref F` and `${F}`, `F.Arn` for `!GetAtt F.Arn`. If no document needs it, take it out.",
};

/** Every finding about a configuration's form, for `explain` and the documentation. */
export const configDiagnostics: readonly DiagnosticDef<never>[] = [
  unknownKey,
  invalidValue,
  missingKey,
  configSyntax,
  configProgram,
  severalConfigs,
  unusedName,
];
