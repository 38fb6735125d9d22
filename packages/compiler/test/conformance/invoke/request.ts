import type { MockRequest } from "../../../src/mapping/mock.ts";
import { isObject, own, type Json } from "../../../src/source/json.ts";

/** The request of a row, sent to a stage or by the service's own test of a method. */
export function requestOf(row: Json): MockRequest {
  const request = own(row, "request") ?? {};
  const config = own(row, "config") ?? {};
  const resource = textOf(own(config, "resource"));
  const sent = own(request, "url");
  const target = textOf(own(request, "pathWithQueryString") ?? resource);
  // The first segment of a URL is the stage.
  const [whole = "", query = ""] = (
    typeof sent === "string" ? sent.replace(/^https?:\/\/[^/]+\/[^/?]+/, "") : target
  ).split("?");
  const json = own(request, "json");
  const header = new Map(
    Object.entries(asObject(own(request, "headers"))).map(([name, value]) => [name, textOf(value)]),
  );
  return {
    body: json === undefined ? textOf(own(request, "body") ?? own(request, "data")) : JSON.stringify(json),
    parameters: { path: pathParameters(resource, whole), querystring: new Map(new URLSearchParams(query)), header },
    context: { resourcePath: resource, httpMethod: textOf(own(config, "httpMethod")), isCanaryRequest: "false" },
    stageVariables: {},
  };
}

/** Parameters of a path, as they stand there; where the path is the resource's own, the names in their braces. */
function pathParameters(resource: string, path: string): ReadonlyMap<string, string> {
  const names = [...resource.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => name ?? "");
  const pattern = resource
    .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{[^}]*\\\+\}/g, "(.+)")
    .replaceAll(/\{[^}]*\}/g, "([^/]+)");
  const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1) ?? [];
  return new Map(names.map((name, index) => [name, values[index] ?? `{${name}}`]));
}

function asObject(json: Json | undefined): Readonly<Record<string, Json>> {
  return isObject(json) ? json : {};
}

function textOf(json: Json | undefined): string {
  return typeof json === "string" ? json : json === undefined ? "" : JSON.stringify(json);
}
