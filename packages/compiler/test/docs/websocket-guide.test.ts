import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { checkSdks, hasRuntimeTypes } from "../conformance/corpus/check-sdks.ts";
import { memoryHost } from "../load/memory-host.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/websocket.md"), "utf8");

/** The texts of the page's blocks of code in this language. */
function blocksOf(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}[^\\n]*\\n([^]*?)^\`\`\``, "gm");
  return [...page.matchAll(fence)].map(([, text = ""]) => text);
}

/** What the programs of the page leave to the reader. */
const given = `
declare function freshToken(): Promise<string>;
declare function isNew(id: string): Promise<boolean>;
declare function everybody(): Promise<readonly string[]>;
declare function forget(ids: readonly string[]): Promise<void>;
declare const credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
`;

it.skipIf(!hasRuntimeTypes())("has programs that compile against the SDK of its own document", async () => {
  const [document = ""] = blocksOf("yaml");
  const input = { path: "talk.yaml", type: undefined, emit: ["sdk"], config: {}, allowRemote: false } as const;
  const { files, findings } = await compile(input, memoryHost({ "/project/talk.yaml": document }));
  expect(findings.map(({ code }) => code)).toEqual([]);
  const programs = blocksOf("ts");
  expect(programs).toHaveLength(2);
  const use = [given, ...programs]
    .join("\n")
    .replaceAll(/"talk-sdk(\/\w+)?"/g, (_, entry = "/index") => `".${String(entry)}.js"`);
  expect(checkSdks(new Map([["talk", new Map([...files, ["sdk/src/use.ts", use]])]])).get("talk")).toEqual([]);
});
