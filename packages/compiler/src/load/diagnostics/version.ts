import { everything, type DiagnosticDef } from "../../diagnostics/diagnostic.ts";

const restImport = "https://docs.aws.amazon.com/apigateway/latest/developerguide/import-export-api.html";
const knownIssues = "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html";

/** No `openapi` and no `swagger`. */
export const versionMissing: DiagnosticDef<{ taken: string }> = {
  code: "load/version-missing",
  severity: "warning",
  concerns: everything,
  summary: "A document should say which version of OpenAPI it is written in.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#openapi-object", restImport],
  message: ({ taken }) => `The document does not say its OpenAPI version; by its shape it was read as ${taken}.`,
  help: ({ taken }) =>
    taken === "2.0" ? 'Add `swagger: "2.0"` at the top.' : `Add \`openapi: "${taken}.1"\` at the top.`,
};

/** A version that does not exist, or is of another kind of document. */
export const versionUnknown: DiagnosticDef<{ said: string; taken: string }> = {
  code: "load/version-unknown",
  severity: "error",
  summary: "A document must be Swagger 2.0, OpenAPI 3.0 or OpenAPI 3.1.",
  sources: [knownIssues, restImport],
  concerns: everything,
  message: ({ said, taken }) => `${said} cannot be compiled; it was read as ${taken} to look for more.`,
  help: () => "Convert the document to OpenAPI 3.0 or 3.1.",
};

/** A version younger than what is known here. */
export const versionTooNew: DiagnosticDef<{ said: string }> = {
  code: "load/version-too-new",
  severity: "warning",
  concerns: everything,
  summary: "OpenAPI 3.2 and later are read as 3.1.",
  sources: ["https://spec.openapis.org/oas/v3.2.0.html", knownIssues],
  message: ({ said }) => `OpenAPI ${said} is read as 3.1; what only the later version has is left out.`,
  help: () => "Keep to what OpenAPI 3.1 has for the parts that API Gateway should see.",
};

/** `openapi: 3.0` without quotes is a number, which strict tools refuse. */
export const versionNumber: DiagnosticDef<{ key: string; version: string }> = {
  code: "load/version-number",
  severity: "info",
  concerns: everything,
  summary: "The OpenAPI version should be a string.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#openapi-object"],
  message: ({ key, version }) => `\`${key}\` is a number; it was read as "${version}", but strict tools refuse it.`,
  help: ({ key, version }) => `Put it in quotes: \`${key}: "${version}"\`.`,
  fix: ({ version }, at) => [{ op: "set", at, value: version }],
};
