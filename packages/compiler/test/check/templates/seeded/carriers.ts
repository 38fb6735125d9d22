import type { Surroundings } from "./kind.ts";

/** Where a template can stand: a block or a string of the document, or a file of its own. */
export const carriers = ["a block", "double quotes", "a file"] as const;

export type Carrier = (typeof carriers)[number];

/** A document around a template. */
export interface SeededDocument {
  readonly files: Readonly<Record<string, string>>;
  /** Where the marks were: `file:line:column`. */
  readonly marks: readonly string[];
}

/** A document of one operation with a template, and the places of its `«` marks; the marks themselves are gone. */
export function documentFor(marked: string, surroundings: Surroundings, carrier: Carrier): SeededDocument {
  const written = document(writtenAs(marked, carrier), surroundings);
  const files = { "openapi.yaml": written, ...(carrier === "a file" && { "template.vtl": marked }) };
  return {
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, withoutMarks(text)])),
    marks: Object.entries(files).flatMap(([name, text]) => marksIn(text).map((place) => `${name}:${place}`)),
  };
}

function writtenAs(template: string, carrier: Carrier): string {
  switch (carrier) {
    case "a block":
      return `|\n${template.replaceAll(/^(?=.)/gm, " ".repeat(18))}`;
    case "double quotes":
      return JSON.stringify(template);
    case "a file":
      return "{ $file: ./template.vtl }";
  }
}

function document(template: string, { side, target = "http", schema, answer, parameters }: Surroundings): string {
  const integration =
    target === "http"
      ? "type: http\n        httpMethod: POST\n        uri: https://example.com/"
      : target === "mock"
        ? "type: mock"
        : `type: aws\n        httpMethod: POST\n        uri: arn:aws:apigateway:eu-west-1:${uris.get(target) ?? target}\n        credentials: arn:aws:iam::123456789012:role/gateway`;
  const templates = (key: string): string => `${key}:\n                application/json: ${template}`;
  const isMock = target === "mock" && side === "response";
  return `openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders:
    post:
      ${parameters === undefined ? "" : `parameters: ${parameters}`}
      ${schema === undefined ? "" : `requestBody: { required: true, content: { application/json: { schema: ${schema} } } }`}
      responses:
        "200":
          description: An order
          ${answer === undefined ? "" : `content: { application/json: { schema: ${answer} } }`}
      x-amazon-apigateway-integration:
        ${integration}
        ${isMock ? `requestTemplates: { application/json: '{"statusCode": 200}' }` : ""}
        ${side === "response" ? "" : templates("requestTemplates")}
        responses:
          default:
            statusCode: "200"
            ${side === "response" ? templates("responseTemplates") : ""}
`;
}

const uris: ReadonlyMap<string, string> = new Map([
  ["lambda", "lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:orders/invocations"],
]);

function withoutMarks(text: string): string {
  return text.replaceAll(/[«»]/g, "");
}

/** `line:column` of each mark, in the text without marks. */
function marksIn(text: string): string[] {
  return [...text.matchAll(/«/g)].map(({ index }) => {
    const before = withoutMarks(text.slice(0, index)).split("\n");
    return `${String(before.length)}:${String((before.at(-1) ?? "").length + 1)}`;
  });
}
