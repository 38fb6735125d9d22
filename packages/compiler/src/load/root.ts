import type { Report } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import { isObject, type Json } from "../source/json.ts";
import * as reading from "./diagnostics/reading.ts";
import { notATemplate } from "./diagnostics/template.ts";
import type { Origin } from "../source/origin.ts";
import type { TemplateDefinitions } from "./document.ts";
import type { Files } from "./files.ts";
import type { View } from "./graph.ts";
import { isTemplate, openTemplate } from "./template.ts";

/** The document as written, and the file that was named on the way to it. */
export interface Root {
  readonly root: View;
  readonly template: TemplateDefinitions | undefined;
  /** Where objects of the document come from that no file has at their place. */
  readonly made: ReadonlyMap<object, Origin>;
}

/** Opens `path`, which may end in `#LogicalId`, and finds the document there. What is in the way is reported. */
export async function openRoot(path: string, host: Host, files: Files, report: Report): Promise<Root | undefined> {
  const [name, logicalId] = await splitPath(path, host);
  const file = host.resolve(name);
  const main = await files.open(file);
  const reason = files.failures.get(file);
  const origin = { file, pointer: "" };
  if (reason !== undefined) report(reading.fileUnreadable, origin, { path: name, reason });
  if (main === undefined) return undefined;

  const view: View = { value: main.value, origin };
  if (isTemplate(view.value)) {
    const found = await openTemplate(view, name, logicalId, files, report);
    return found && asObject(found, report);
  }
  if (logicalId !== undefined) report(notATemplate, origin, { logicalId });
  return asObject({ root: view, template: undefined, made: new Map() }, report);
}

/** A file may have `#` in its name; one that is there by the whole name is meant. */
async function splitPath(path: string, host: Host): Promise<[name: string, logicalId: string | undefined]> {
  const hash = path.lastIndexOf("#");
  if (hash < 0 || (await host.exists(host.resolve(path)))) return [path, undefined];
  return [path.slice(0, hash), path.slice(hash + 1)];
}

function asObject(found: Root, report: Report): Root | undefined {
  const { value, origin } = found.root;
  if (isObject(value)) return found;
  report(reading.notAnObject, origin, { found: nounOf(value) });
  return undefined;
}

function nounOf(value: Json): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
