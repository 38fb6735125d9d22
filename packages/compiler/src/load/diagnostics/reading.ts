import { everything, type DiagnosticDef } from "../../diagnostics/diagnostic.ts";

const yamlSpec = "https://yaml.org/spec/1.2.2/";
const openapiFormat = "https://spec.openapis.org/oas/v3.0.4.html#format";
const importErrors =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-errors-warnings.html";

/** The document's file is not there, is no regular file, or is too large. */
export const fileUnreadable: DiagnosticDef<{ path: string; reason: string }> = {
  code: "load/file-unreadable",
  severity: "error",
  summary: "The document must be a file that can be read.",
  sources: [openapiFormat],
  concerns: everything,
  message: ({ path, reason }) => `${path} cannot be read: ${reason}`,
  help: () => "Check the path; it is taken relative to the working directory.",
};

/** The file has no content but blanks and comments. */
export const empty: DiagnosticDef<object> = {
  code: "load/empty",
  severity: "error",
  summary: "The document must not be empty.",
  sources: [openapiFormat],
  concerns: everything,
  message: () => "The file is empty.",
  help: () => "Start a document with `apigw-compile init`, or check that the step that writes this file has run.",
};

/** The document is a list or a scalar. */
export const notAnObject: DiagnosticDef<{ found: string }> = {
  code: "load/not-an-object",
  severity: "error",
  summary: "An OpenAPI document is an object at its root.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#openapi-object"],
  concerns: everything,
  message: ({ found }) =>
    `The document is ${found}, where an object with \`openapi\`, \`info\` and \`paths\` is expected.`,
  help: () => "Check that this is the OpenAPI document, and not a part of one or another file.",
};

/** The file is neither JSON nor YAML. */
export const syntax: DiagnosticDef<{ problem: string; line: string }> = {
  code: "load/syntax",
  severity: "error",
  summary: "The document must be well-formed JSON or YAML.",
  sources: [importErrors, yamlSpec],
  concerns: everything,
  message: ({ problem }) => `This is not well-formed: ${problem}.`,
  help: ({ problem, line }) => syntaxHelp(problem, line),
};

/** A file that only a reader of YAML takes is called JSON. */
export const notJson: DiagnosticDef<{ problem: string }> = {
  code: "load/not-json",
  severity: "warning",
  summary: "A .json file is JSON, as every reader takes it.",
  sources: ["https://www.rfc-editor.org/rfc/rfc8259", importErrors],
  concerns: everything,
  message: ({ problem }) => `This is no JSON, and was read as YAML: ${problem}.`,
  help: () =>
    "JSON has no comments, no comma before a closing bracket or brace, and no quotes but double ones. Put it right, or name the file .yaml.",
};

/** What usually lies behind a problem, from the parser's words and the line it saw. */
function syntaxHelp(problem: string, line: string): string {
  if (/^\s*%\{/.test(line)) return "This is a directive of a Terraform template; compile the document that it renders.";
  if (/^\s*\$\{[^}]*\},?\s*$/.test(line))
    return "Members that a template fills in are unknown here; compile the document that it renders.";
  if (/[:[,]\s*\$\{/.test(line)) return 'Put the placeholder in quotes: "${name}".';
  if (/^\s*\t|^ *\t/.test(line) || problem.includes("tab")) return "YAML is indented with spaces; replace the tab.";
  if (problem.includes("unknown tag"))
    return "Remove the tag; only CloudFormation's (`!Sub`, `!Ref` …) and local ones are read.";
  if (/alias/i.test(problem))
    return "Define the anchor (&name) before its alias (*name); quote a text that begins with *.";
  if (problem.includes("merge"))
    return "A merge (<<) takes a mapping or a list of mappings, and no more than 10,000 keys in all.";
  if (/quote/i.test(problem))
    return "A quoted text began further up and does not end; close it, or indent its further lines.";
  if (/^[^:]*:\s+[@`%]/.test(line)) return "A text that begins with @, ` or % needs quotes.";
  if (/^[^:"']*:\s+[^"'[{|>&!].*:(?:\s|$)/.test(line)) return "A text that holds `: ` needs quotes.";
  return "Correct the line, or the one before it: its indentation, a missing comma, colon or quote.";
}

/** Two members of one object have the same key. */
export const duplicateKey: DiagnosticDef<{ key: string }> = {
  code: "load/duplicate-key",
  severity: "warning",
  concerns: everything,
  summary: "A key should be there only once in an object.",
  sources: ["https://www.rfc-editor.org/rfc/rfc8259#section-4", yamlSpec],
  message: ({ key }) =>
    `The key "${key}" is there twice; the last one counts, as it does for API Gateway, and the first is lost.`,
  help: () => "Remove one of the two, or merge them.",
};

/** Several YAML documents in one file. */
export const manyDocuments: DiagnosticDef<{ count: number }> = {
  code: "load/many-documents",
  severity: "warning",
  concerns: everything,
  summary: "A file should hold one YAML document.",
  sources: [yamlSpec],
  message: ({ count }) => `The file holds ${count} YAML documents, of which only the first is read.`,
  help: () => "Split the file at its `---` lines, and name the one that is meant.",
};

/** Nesting beyond what any document needs. */
export const tooDeep: DiagnosticDef<{ limit: number }> = {
  code: "load/too-deep",
  severity: "error",
  summary: "A document must not be nested without end.",
  sources: ["https://www.rfc-editor.org/rfc/rfc8259#section-9"],
  concerns: everything,
  message: ({ limit }) => `The document is nested more than ${limit} levels deep.`,
  help: () => "Move the inner parts to `components` and refer to them by `$ref`.",
};

/** An anchor whose value holds its own alias. */
export const cyclicAlias: DiagnosticDef<object> = {
  code: "load/cyclic-alias",
  severity: "error",
  summary: "A YAML alias must not stand inside of what it stands for.",
  sources: [yamlSpec],
  concerns: everything,
  message: () => "An alias stands inside its own anchor, so that the document contains itself.",
  help: () => "Use a `$ref` for what refers to itself, such as a tree's node.",
};

/** Aliases of aliases that multiply. */
export const aliasBomb: DiagnosticDef<{ nodes: number }> = {
  code: "load/alias-bomb",
  severity: "error",
  summary: "Aliases must not multiply a document beyond what can be handled.",
  sources: [yamlSpec],
  concerns: everything,
  message: ({ nodes }) =>
    `Written out, the aliases of the document make ${nodes > 1e15 ? "far too many" : nodes.toLocaleString("en")} values.`,
  help: () => "Replace aliases of large parts by `$ref`.",
};

/** Bytes that are not UTF-8. */
export const notUtf8: DiagnosticDef<object> = {
  code: "load/not-utf-8",
  severity: "error",
  concerns: everything,
  summary: "A document must be UTF-8.",
  sources: ["https://www.rfc-editor.org/rfc/rfc8259#section-8.1", yamlSpec],
  message: () => "The file is not UTF-8 from here on; the bytes that are not are read as �.",
  help: () => "Save the file as UTF-8; it is Latin-1 or Windows-1252 probably.",
};

/** A file in UTF-16, such as PowerShell's `>` writes. */
export const utf16: DiagnosticDef<object> = {
  code: "load/utf-16",
  severity: "warning",
  concerns: everything,
  summary: "A document should be UTF-8.",
  sources: ["https://www.rfc-editor.org/rfc/rfc8259#section-8.1", openapiFormat],
  message: () => "The file is UTF-16; it was read, but other tools and the AWS console refuse it.",
  help: () => "Save the file as UTF-8. In PowerShell: `Out-File -Encoding utf8`.",
};
