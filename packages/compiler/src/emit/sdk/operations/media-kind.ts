import type { MediaType } from "../../../ir/operation.ts";
import { resolve, type Schemas } from "../../../ir/schema-walk.ts";

/** How a body is encoded and decoded; the runtime divides media types in the same way. */
export type MediaKind = "json" | "form" | "multipart" | "text" | "binary";

/** The kind of a media type. A range such as `*\/*` is JSON, unless its schema says binary. */
export function mediaKind({ type, schema }: MediaType, schemas: Schemas): MediaKind {
  const essence = essenceOf(type);
  if (/[/+]json$/.test(essence)) return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  if (/^text\/|[/+](xml|yaml)$|json-seq|ndjson|jsonl|javascript|graphql/.test(essence)) return "text";
  if (essence !== "*/*" && essence !== "application/*") return "binary";
  const shape = resolve(schema, schemas);
  return shape?.kind === "shape" && shape.format === "binary" ? "binary" : "json";
}

/** The media type in lower case, without its parameters. */
export function essenceOf(type: string): string {
  return (type.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** Whether a media type can be sent in a header as it is. */
export function isMediaType(type: string): boolean {
  return /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+ *(;[\x20-\x7e]*)?$/.test(type);
}

/** Whether an answer has no body by HTTP's rules. */
export function isBodiless(method: string, status: string): boolean {
  return method === "head" || status === "204" || status === "205" || status === "304";
}
