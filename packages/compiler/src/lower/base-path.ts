import type { Config } from "../config/config.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { isObject } from "../source/json.ts";
import { child, descend, entries, items, type Node } from "../source/node.ts";
import { basePathUnknown } from "./diagnostics.ts";
import { textOf } from "./text.ts";

/**
 * What the import puts before every path: nothing, the document's base path, or that without its first step.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
 */
export function basePathPrefix(root: Node, mode: Config["basePath"], report: Report): string {
  if (mode === undefined || mode === "ignore") return "";
  const { text, from } = documentBasePath(root);
  if (text === undefined) report(basePathUnknown, from.origin, { mode });
  const steps = (text ?? "").split("/").filter((step) => step !== "");
  return (mode === "split" ? steps.slice(1) : steps).map((step) => `/${step}`).join("");
}

interface BasePath {
  /** undefined where a stack fills it in. */
  readonly text: string | undefined;
  readonly from: Node;
}

/**
 * The default of the first server variable called `basePath`, whether or not a URL uses it; else the path of the first
 * server's URL. Swagger 2.0's `basePath` has become such a server.
 */
function documentBasePath(root: Node): BasePath {
  const servers = items(child(root, "servers"));
  const named = servers.map((server) => descend(server, "variables", "basePath", "default"));
  const [variable] = named.filter(({ value }) => value !== undefined);
  if (variable !== undefined) {
    return { text: typeof variable.value === "object" ? undefined : String(variable.value), from: variable };
  }
  const [first] = servers;
  if (first === undefined) return { text: "", from: root };
  const url = child(first, "url");
  const variables = new Map(entries(child(first, "variables")).map(([name, each]) => [name, child(each, "default")]));
  const used = [...(typeof url.value === "string" ? url.value.matchAll(/\{([^{}]*)\}/g) : [])].map(
    ([, name = ""]) => name,
  );
  const unknown = [url, ...used.flatMap((name) => variables.get(name) ?? [])].find(({ value }) => isObject(value));
  if (unknown !== undefined) return { text: undefined, from: unknown };
  const filled = (textOf(first, "url") ?? "").replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = variables.get(name)?.value;
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  });
  const text = filled.replace(/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/]*/, "").replace(/[?#].*$/, "");
  return { text, from: first };
}
