import { compile, type CompileResult } from "../../../src/compile.ts";
import { createTextEditor } from "../../../src/fix/edit-text.ts";
import type { Host } from "../../../src/host.ts";
import { createNodeHost } from "../../../src/host-node.ts";
import type { ApiKind } from "../../../src/ir/api.ts";
import { isObject, type Json, type JsonObject } from "../../../src/source/json.ts";
import { createLocator } from "../../../src/source/locate.ts";
import { fromPointer } from "../../../src/source/origin.ts";
import { parseText } from "../../../src/source/parse.ts";
import type { Injection } from "./kind.ts";

/** A document, and what is found in it as it is. */
export interface Seedling {
  /** Absolute. */
  readonly path: string;
  readonly type: ApiKind;
  readonly text: string;
  readonly value: JsonObject;
  readonly before: CompileResult;
}

/** A document that faults are put into; undefined for one that is not read as a document of its own. */
export async function seedling(path: string, type: ApiKind, text: string): Promise<Seedling | undefined> {
  const { value } = await parseText(text);
  if (!isObject(value) || !isObject(value["paths"])) return undefined;
  const before = await check(path, type, text);
  return { path, type, text, value, before };
}

/** Why a fault is not found where it stands, or is found without it; undefined if all is well. */
export async function tryFault(
  seed: Seedling,
  codes: readonly string[],
  { edits, at }: Injection,
): Promise<string | undefined> {
  if (has(seed.before, codes, at)) return "it is found before it is there";
  const text = await withEdits(seed, edits);
  const after = await check(seed.path, seed.type, text);
  const found = after.findings.filter((finding) => codes.includes(finding.code));
  const here = found.find(({ origin }) => origin.pointer === at);
  if (here === undefined) {
    const elsewhere = found.map(({ origin }) => origin.pointer).join(", ");
    return elsewhere === "" ? "it is not found" : `it is found at ${elsewhere} instead of ${at}`;
  }
  const place = createLocator(after.sources)(here.origin);
  const line = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)[(place?.line ?? 0) - 1] ?? "";
  const shown = line.slice((place?.column ?? 1) - 1);
  const isThere = startsAs(shown, here.origin.within === undefined ? (fromPointer(at).at(-1) ?? "") : undefined);
  return isThere ? undefined : `line ${String(place?.line)}, column ${String(place?.column)} is "${shown}", not ${at}`;
}

/** Whether a line goes on with a key; an item of a list is somewhere in it, and so is a stretch of a template. */
function startsAs(shown: string, key: string | undefined): boolean {
  if (key === undefined || /^\d+$/.test(key)) return shown !== "";
  return shown.replace(/^["']/, "").startsWith(JSON.stringify(key).slice(1, -1));
}

function has({ findings }: CompileResult, codes: readonly string[], pointer: string): boolean {
  return findings.some((finding) => codes.includes(finding.code) && finding.origin.pointer === pointer);
}

/** The text with values put in and taken away, everything else as it is; as plain JSON, where that can't be written. */
async function withEdits({ path, text, value }: Seedling, edits: Injection["edits"]): Promise<string> {
  const after = structuredClone<Json>(value);
  for (const [pointer, inner] of Object.entries(edits)) put(after, pointer, inner);
  if (Object.values(edits).every((inner) => inner !== undefined)) {
    const editor = await createTextEditor(text, false);
    const edited = await editor.edit(
      Object.entries(edits).map(([pointer, inner]) => ({
        op: "set",
        at: { file: path, pointer },
        value: inner ?? null,
      })),
    );
    if ("text" in edited) return edited.text;
  }
  return JSON.stringify(after, undefined, 2);
}

/** Objects that are missing on the way are made. */
function put(document: Json, pointer: string, value: Json | undefined): void {
  const steps = fromPointer(pointer);
  const last = steps.pop() ?? "";
  let parent = document as Record<string, unknown>;
  for (const step of steps) {
    if (typeof parent[step] !== "object" || parent[step] === null) parent[step] = {};
    parent = parent[step] as Record<string, unknown>;
  }
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
}

function check(path: string, type: ApiKind, text: string): Promise<CompileResult> {
  const disk = createNodeHost();
  const host: Host = {
    ...disk,
    readFile: async (file) => (disk.resolve(file) === path ? new TextEncoder().encode(text) : disk.readFile(file)),
  };
  return compile({ path, type, emit: [], config: {}, allowRemote: false }, host);
}
