import fc from "fast-check";
import ts from "typescript";
import { expect, it } from "vitest";
import type { Files } from "../../src/emit/file.ts";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { isSafePath } from "../../src/write/safe-path.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { hostileText } from "./arbitrary.ts";
import { checkSdk } from "./compile-sdk.ts";

/** What a document may try: the texts of {@link hostileText}, and names of files, headers and prototypes. */
const text: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.constantFrom(
    "../../../etc/passwd",
    "..\\..\\evil",
    "C:\\evil",
    "/evil",
    "con",
    "NUL.txt",
    "evil\u0000.ts",
    "index",
    "types",
    "runtime",
    "toString",
    "hasOwnProperty",
    "async function evil(){}",
    "*/ export const evil = 1; /*",
    "`${evil()}`",
    "%2e%2e",
    "a\r\nX-Evil: 1",
    "/// <reference path='evil' />",
    "@ts-ignore",
    "{{evil}}",
    "{{{evil}}}",
    "| evil |",
    "<img src=x onerror=evil()>",
    "```\nevil\n```",
  ),
);

const schema: fc.Arbitrary<object> = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc.record({ type: fc.constant("string"), description: text, enum: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.constantFrom(
      { type: "string", format: "date-time" },
      { type: "integer", format: "int64" },
      { type: "string", format: "byte" },
    ),
    fc.record({ type: fc.constant("string"), title: text, default: text, format: text, pattern: text }),
    text.map((name) => ({ $ref: `#/components/schemas/${encodeURIComponent(toPointer(name))}` })),
    fc
      .tuple(fc.dictionary(text, tie("schema"), { maxKeys: 3 }), fc.array(text, { maxLength: 2 }), text)
      .map(([properties, required, title]) => ({ type: "object", title, properties, required })),
    tie("schema").map((items) => ({ type: "array", items })),
    fc.tuple(fc.array(tie("schema"), { minLength: 1, maxLength: 2 }), text).map(([oneOf, propertyName]) => ({
      oneOf,
      discriminator: { propertyName, mapping: { [propertyName]: propertyName } },
    })),
  ),
})).schema;

const operation = fc
  .record({
    operationId: text,
    summary: text,
    description: text,
    tags: fc.array(text, { maxLength: 2 }),
    name: text,
    place: fc.constantFrom("query", "header", "cookie"),
    style: fc.constantFrom("form", "simple", "deepObject", "pipeDelimited"),
    mediaType: fc.oneof(text, fc.constantFrom("application/json", "multipart/form-data", "text/plain")),
    schema,
    status: fc.oneof(text, fc.constantFrom("200", "4XX", "default")),
    scheme: text,
  })
  .map(({ name, place, style, mediaType, schema: body, status, scheme, ...rest }) => ({
    ...rest,
    parameters: [{ name, in: place, style, description: rest.description, schema: body }],
    requestBody: {
      content: { [mediaType]: { schema: body, encoding: { [name]: { contentType: mediaType, style: "deepObject" } } } },
    },
    responses: { [status]: { description: rest.summary, content: { [mediaType]: { schema: body } } } },
    security: [{ [scheme]: [] }],
    "x-apigw-pagination": { style: "link", items: `/${toPointer(name)}` },
    "x-amazon-apigateway-integration": {
      type: "aws_proxy",
      httpMethod: "POST",
      uri: mediaType,
      payloadFormatVersion: "2.0",
    },
  }));

const document = fc
  .record({
    title: text,
    version: text,
    path: fc.oneof(
      text,
      text.map((name) => `{${name}}`),
    ),
    other: text,
    get: operation,
    post: operation,
    schemas: fc.dictionary(text, schema, { maxKeys: 4 }),
    schemes: fc.dictionary(
      text,
      fc.record({ type: fc.constant("apiKey"), in: fc.constantFrom("header", "query"), name: text, description: text }),
      {
        maxKeys: 2,
      },
    ),
  })
  .map(({ title, version, path, other, get, post, schemas, schemes }) => ({
    openapi: "3.0.3",
    info: { title, version, description: title },
    paths: { [`/${path}`]: { get }, [`/${other}/x`]: { post, get: { ...get, tags: [title] } } },
    components: { schemas, securitySchemes: { ...schemes, [other]: { type: "http", scheme: "bearer" } } },
  }));

function toPointer(name: string): string {
  return name.toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1");
}

async function emit(content: object, kind: "rest" | "http"): Promise<Files> {
  const formats = { "date-time": "Date", int64: "bigint", byte: "Uint8Array" } as const;
  const lowered = await (kind === "rest" ? lowerRest : lowerHttp)(JSON.stringify(content), { sdk: { formats } });
  return emitSdk(lowered.api);
}

const statements: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.FunctionDeclaration,
]);
const callees: ReadonlySet<string> = new Set(["send", "bind", "pages"]);

/** Formats refer to each other by functions that only name what they give. */
function isOddFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) && (node.parameters.length > 0 || !ts.isIdentifier(node.body));
}

/** What stands in a module that the emitter never writes, and whatever keeps it from being parsed. */
function oddities(path: string, content: string): string[] {
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics = [], referencedFiles } = file as ts.SourceFile & { parseDiagnostics?: ts.Diagnostic[] };
  const found = parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  found.push(...referencedFiles.map(({ fileName }) => `reference to ${fileName}`));
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && !callees.has(node.expression.getText())) found.push(`call of ${node.getText()}`);
    const isForeign =
      ts.isTemplateLiteral(node) || ts.isTaggedTemplateExpression(node) || ts.isRegularExpressionLiteral(node);
    if (isForeign || ts.isNewExpression(node) || isOddFunction(node)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (!statements.has(statement.kind)) found.push(statement.getText());
    visit(statement);
  }
  return found;
}

it("keeps what a document says in its names, literals and comments, and its files below sdk/", async () => {
  await fc.assert(
    fc.asyncProperty(document, fc.constantFrom("rest", "http"), async (content, kind) => {
      for (const [path, written] of await emit(content, kind)) {
        expect(isSafePath(path) && /^sdk\/(src\/)?[\w.-]+$/.test(path), path).toBe(true);
        if (path.endsWith(".ts")) expect(oddities(path, written)).toEqual([]);
        if (path.endsWith(".json")) JSON.parse(written);
      }
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
  );
});

it("compiles whatever a document is called", async () => {
  await fc.assert(
    fc.asyncProperty(document, fc.constantFrom("rest", "http"), async (content, kind) => {
      expect(checkSdk(await emit(content, kind))).toEqual([]);
    }),
    { numRuns: Math.ceil(Number(process.env["FUZZ_RUNS"] ?? 100) / 8) },
  );
}, 60_000);
