import { expect } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { checkSdk, tokensOf } from "./compile-sdk.ts";

const head = `
  type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  function same<A, B>(_: Equal<A, B>): void {}
`;

/** Compiles the SDK of some schemas, those in `sent` being what requests hold, together with code that uses their types. */
export async function checkTypes(
  schemas: string,
  use: string,
  version = "3.0.3",
  sent: readonly string[] = [],
): Promise<string[]> {
  const references = sent.map((name) => `{ $ref: "#/components/schemas/${name}" }`).join(", ");
  const content = `{ application/json: { schema: { type: array, items: { anyOf: [${references}] } } } }`;
  const { api } = await lowerRest(`
openapi: ${version}
info: { title: Zoo, version: "1" }
paths: ${sent.length > 0 ? `{ /send: { post: { operationId: send, requestBody: { content: ${content} } } } }` : "{}"}
components:
  schemas:
${schemas.replace(/^/gm, "    ")}
`);
  const files = await emitSdk(api);
  expect(tokensOf(files).hasAny).toBe(false);
  return checkSdk(files, `import type * as t from "./index.js";\n${head}\n${use}`);
}
