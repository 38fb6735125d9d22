import { own } from "../../source/json.ts";
import { child, deref, descend, entries, items } from "../../source/node.ts";
import type { Context } from "../context.ts";
import { textOf } from "../text.ts";
import type { Remark } from "./remarks.ts";

/** What the import of a REST API says of schemas, security schemes and servers. */
export function remarkRoot(context: Context, remark: Remark): void {
  if (context.kind !== "rest") return;
  const { root, version } = context.document;
  if (version === "3.1") remark("refusal", root.origin, "Invalid OpenAPI input.");
  for (const [name, node] of entries(descend(root, "components", "schemas"))) {
    if (/^[A-Za-z0-9]+$/.test(name)) continue;
    const text = `Unable to create model for '${name}': Model name must be alphanumeric: ${name}`;
    remark("error", node.origin, text);
  }
  for (const [name, written] of entries(descend(root, "components", "securitySchemes"))) {
    const scheme = deref(written);
    const type = scheme && schemeType(textOf(scheme, "type"), textOf(scheme, "scheme"), version);
    if (scheme === undefined || type === undefined || type === "apiKey") continue;
    remark("warning", scheme.origin, `Unsupported security definition type '${type}' for '${name}'. Ignoring.`);
  }
  const [, second] = items(child(root, "servers"));
  if (second !== undefined && version !== "2.0" && own(root.value, "swagger") === undefined) {
    const text = "More than one server provided. Ignoring all but the first for defining endpoint configuration";
    remark("warning", second.origin, text);
  }
}

/** The type as the document's version calls it. */
function schemeType(type: string | undefined, scheme: string | undefined, version: string): string | undefined {
  return version === "2.0" && type === "http" ? (scheme ?? type) : type;
}
