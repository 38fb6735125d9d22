import type { Report } from "../diagnostics/diagnostic.ts";
import { isHostError, type Host } from "../host.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { toPointer, type Origin } from "../source/origin.ts";
import { decode } from "./decode.ts";
import { templateFileUnreadable } from "./diagnostics/template-file.ts";
import type { Files } from "./files.ts";
import { localFile } from "./location.ts";

/**
 * Reads the files that mapping templates stand in, `requestTemplates: { application/json: { $file: ./put-order.vtl } }`,
 * of the document and all its parts. Their texts go to `sources`, by absolute path.
 */
export async function readTemplateFiles(
  files: Files,
  sources: Map<string, string>,
  host: Host,
  report: Report,
): Promise<void> {
  const wanted = [...files.read].flatMap(([file, { value }]) =>
    // Few documents have any, and looking through a large one takes its time.
    sources.get(file)?.includes("$file") === true ? templateFilesIn(value, file, []) : [],
  );
  for (const { path, origin } of wanted) {
    const file = localFile(path, origin.file);
    if (file !== undefined && sources.has(file)) continue;
    const reason = file === undefined ? "It is no local file." : await readInto(sources, file, host);
    if (reason !== undefined) report(templateFileUnreadable, origin, { path, reason });
  }
}

interface Wanted {
  readonly path: string;
  readonly origin: Origin;
}

function templateFilesIn(value: Json, file: string, steps: readonly string[]): Wanted[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: [string, Json][] = Array.isArray(value)
    ? (value as readonly Json[]).map((item, index) => [String(index), item])
    : Object.entries(value);
  return entries.flatMap(([key, member]) => {
    const inner = [...steps, key];
    if (!/^(?:request|response)Templates$/.test(key) || !isObject(member)) return templateFilesIn(member, file, inner);
    return Object.entries(member).flatMap(([type, template]) => {
      const path = own(template, "$file");
      return typeof path === "string" ? [{ path, origin: { file, pointer: toPointer([...inner, type]) } }] : [];
    });
  });
}

/** Undefined if it went well, else why not. */
async function readInto(sources: Map<string, string>, file: string, host: Host): Promise<string | undefined> {
  try {
    // As in YAML: what is deployed does not depend on the line ends of a checkout.
    sources.set(file, decode(await host.readFile(file)).text.replaceAll(/\r\n?/g, "\n"));
    return undefined;
  } catch (error) {
    if (isHostError(error)) return error.message;
    throw error;
  }
}
