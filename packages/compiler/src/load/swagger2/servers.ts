import { own, type Json } from "../../source/json.ts";
import { child, items, type Node } from "../../source/node.ts";
import { made, type Conversion } from "./conversion.ts";

/**
 * `schemes`, `host` and `basePath` as servers; undefined if the document says neither host nor base path.
 *
 * A base path that the stack fills in becomes the variable `basePath`, which is how API Gateway's own 3.0 export says it.
 */
export function convertServers(conversion: Conversion, root: Node): Json | undefined {
  const host = child(root, "host");
  const basePath = child(root, "basePath");
  if (host.value === undefined && basePath.value === undefined) return undefined;
  const origin = basePath.value === undefined ? host.origin : basePath.origin;
  const path = typeof basePath.value === "string" ? basePath.value : "";
  const isFilledIn = basePath.value !== undefined && typeof basePath.value !== "string";
  const variables = isFilledIn ? made(conversion, { basePath: { default: basePath.value ?? "" } }, origin) : undefined;

  const schemes = items(child(root, "schemes")).flatMap(({ value }) => (typeof value === "string" ? value : []));
  const authority = own(root.value, "host");
  return (schemes.length > 0 ? schemes : ["https"]).map((scheme) => {
    const base = typeof authority === "string" ? `${scheme}://${authority}` : "";
    return made(conversion, { url: isFilledIn ? `${base}/{basePath}` : base + path || "/", variables }, origin);
  });
}
