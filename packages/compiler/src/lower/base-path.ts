import type { Config } from "../config/config.ts";
import { own } from "../source/json.ts";
import { child, descend, entries, items, type Node } from "../source/node.ts";
import { textOf } from "./text.ts";

/**
 * What the import puts before every path: nothing, the document's base path, or that without its first step.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
 */
export function basePathPrefix(root: Node, mode: Config["basePath"]): string {
  if (mode === undefined || mode === "ignore") return "";
  const steps = documentBasePath(root)
    .split("/")
    .filter((step) => step !== "");
  return (mode === "split" ? steps.slice(1) : steps).map((step) => `/${step}`).join("");
}

/**
 * The default of the first server variable called `basePath`, whether or not a URL uses it; else the path of the first
 * server's URL. Swagger 2.0's `basePath` has become such a server.
 */
function documentBasePath(root: Node): string {
  const servers = items(child(root, "servers"));
  const named = servers
    .map((server) => own(descend(server, "variables", "basePath").value, "default"))
    .find((value) => typeof value === "string");
  if (typeof named === "string") return named;
  const [first] = servers;
  if (first === undefined) return "";
  const defaults = new Map(
    entries(child(first, "variables")).map(([name, variable]) => [name, textOf(variable, "default") ?? ""]),
  );
  const url = (textOf(first, "url") ?? "").replace(/\{([^{}]*)\}/g, (_, name: string) => defaults.get(name) ?? "");
  return url.replace(/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/]*/, "").replace(/[?#].*$/, "");
}
