import { everything, type DiagnosticDef } from "../../diagnostics/diagnostic.ts";

const referenceObject = "https://spec.openapis.org/oas/v3.0.4.html#reference-object";
const jsonPointer = "https://www.rfc-editor.org/rfc/rfc6901";

interface Dangling {
  readonly ref: string;
  /** A reference that does lead somewhere and is much alike. */
  readonly similar: string | undefined;
}

const helpDangling = ({ similar }: Dangling): string =>
  similar === undefined ? "Define what it points to, or correct the reference." : `Did you mean "${similar}"?`;

/** A reference that leads nowhere, where the service goes on without it. */
export const unresolved: DiagnosticDef<Dangling> = {
  code: "ref/unresolved",
  severity: "warning",
  summary: "A `$ref` must lead to something: what it stands for is left out, and nothing is validated by it.",
  sources: [referenceObject, "https://github.com/aws/serverless-application-model/issues/2297"],
  concerns: everything,
  message: ({ ref }) => `"${ref}" leads nowhere: the service leaves it out with a warning.`,
  help: helpDangling,
};

/** The same in the place of a path item, an operation or a security scheme. */
export const unresolvedOperation: DiagnosticDef<Dangling> = {
  code: "ref/unresolved-operation",
  severity: "error",
  summary: "A `$ref` for a path, an operation or a security scheme must lead to something.",
  sources: [referenceObject, jsonPointer],
  concerns: everything,
  message: ({ ref }) => `"${ref}" leads nowhere, and with it a part of the API or of its protection is missing.`,
  help: helpDangling,
};

/** The same in an integration or another extension. */
export const unresolvedExtension: DiagnosticDef<Dangling> = {
  code: "ref/unresolved-extension",
  severity: "error",
  summary: "A `$ref` in an extension of API Gateway must lead to something.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integrations.html",
    jsonPointer,
  ],
  message: ({ ref }) => `"${ref}" leads nowhere, so that the gateway would be set up without it.`,
  help: helpDangling,
};

/** `$ref: "#name"`, and no schema has that `$anchor`. */
export const anchor: DiagnosticDef<{ ref: string }> = {
  code: "ref/anchor",
  severity: "warning",
  summary: "A `$ref` to an `$anchor` needs a schema that has it.",
  sources: [jsonPointer, "https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.2"],
  concerns: everything,
  message: ({ ref }) => `"${ref}" names an anchor that no schema has.`,
  help: () => 'Give the schema its `$anchor`, or write the place out: "#/components/schemas/Name".',
};

/** `$ref: Pet`, which the parser behind the service takes for the schema of that name, or the response, where one stands. */
export const bareName: DiagnosticDef<{ ref: string; full: string }> = {
  code: "ref/bare-name",
  severity: "info",
  summary: "A `$ref` to a part of the document should be written as a JSON Pointer.",
  sources: [
    referenceObject,
    "https://github.com/swagger-api/swagger-core/blob/master/modules/swagger-models/src/main/java/io/swagger/v3/oas/models/media/Schema.java",
  ],
  concerns: everything,
  message: ({ ref, full }) => `"${ref}" was read as "${full}", since there is no file of that name.`,
  help: ({ full }) => `Write "${full}": other tools look for a file.`,
};

/** The same where references are text only: examples and extensions. */
export const unresolvedText: DiagnosticDef<Dangling> = {
  code: "ref/unresolved-text",
  severity: "warning",
  concerns: everything,
  summary: "A `$ref` inside an example or an extension should lead to something.",
  sources: [referenceObject],
  message: ({ ref }) => `"${ref}" leads nowhere; here it is kept as text.`,
  help: helpDangling,
};

/** A model URL of API Gateway whose model the document does not define. */
export const modelElsewhere: DiagnosticDef<{ name: string }> = {
  code: "ref/model-elsewhere",
  severity: "warning",
  concerns: everything,
  summary: "A model URL of API Gateway should name a schema of the document.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html"],
  message: ({ name }) =>
    `The model "${name}" is not among the document's schemas; the API may have it, the SDK cannot know it.`,
  help: ({ name }) => `Define components.schemas.${name}, and refer to it by "#/components/schemas/${name}".`,
};

/** `Empty` or `Error`, which API Gateway defines where the document does not. */
export const builtInModel: DiagnosticDef<{ name: string }> = {
  code: "ref/built-in-model",
  severity: "warning",
  concerns: everything,
  summary: "The models Empty and Error should be defined where they are used.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html"],
  message: ({ name }) => `"${name}" is a model that API Gateway makes for a new API; the document does not define it.`,
  help: ({ name }) => `Define it: \`${name}: { type: object }\`, or leave out the schema.`,
};

/** A file that a reference names is not there. */
export const missingFile: DiagnosticDef<Dangling & { reason: string }> = {
  code: "ref/missing-file",
  severity: "error",
  concerns: everything,
  summary: "A file that a `$ref` names must be there.",
  sources: [referenceObject],
  message: ({ ref, reason }) => `"${ref}" cannot be read: ${reason}`,
  help: ({ similar }) =>
    similar === undefined
      ? "References to files are taken relative to the file they stand in. Correct the path, or add the file."
      : `Did you mean "${similar}"?`,
};

/** A part on the network, which is not read unless asked for. */
export const remote: DiagnosticDef<{ ref: string }> = {
  code: "ref/remote",
  severity: "error",
  concerns: everything,
  summary: "Parts are read from the network only when that is allowed.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html"],
  message: ({ ref }) => `"${ref}" is not on this machine, and was not read.`,
  help: () => "Download the part and refer to the file, or pass --allow-remote.",
};

/** A scheme that neither names a file nor a page. */
export const unsupportedScheme: DiagnosticDef<{ ref: string }> = {
  code: "ref/unsupported-scheme",
  severity: "error",
  concerns: everything,
  summary: "A `$ref` names a file by a relative path, or a part by an http(s) URL.",
  sources: [referenceObject],
  message: ({ ref }) => `"${ref}" has a scheme that is not followed.`,
  help: () => "Use a path relative to the file the reference stands in.",
};

/** A placeholder of another tool inside a reference. */
export const placeholder: DiagnosticDef<{ ref: string }> = {
  code: "ref/placeholder",
  severity: "error",
  concerns: everything,
  summary: "A `$ref` must be there in full when the document is compiled.",
  sources: [referenceObject],
  message: ({ ref }) => `"${ref}" holds a placeholder, which is filled in only after the document was compiled.`,
  help: () => "Write the reference out, or fill the placeholder in before compiling.",
};

/** References that lead back to themselves without anything between. */
export const circle: DiagnosticDef<{ ref: string }> = {
  code: "ref/circle",
  severity: "error",
  concerns: everything,
  summary: "References must end at something that is not a reference.",
  sources: [referenceObject],
  message: ({ ref }) => `"${ref}" leads back to itself.`,
  help: () => "Let one of the references on the way hold the definition itself.",
};
