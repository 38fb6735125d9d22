import { isObject, own, type Json } from "../source/json.ts";

/**
 * The document with `info.version` as it is written, where a parser made a number of it: `1.10` is 1.1 as a number, and
 * `1.0` is 1. API Gateway shows the version as text.
 */
export function keepVersionText(root: Json, text: string | undefined): Json {
  const info = own(root, "info");
  const version = own(info, "version");
  if (typeof version !== "number" || text === undefined || !isObject(root) || !isObject(info)) return root;
  for (const [, written = ""] of text.matchAll(
    /(?:^|[{,\s])["']?version["']?[ \t]*:[ \t]*([0-9][0-9.]{0,40})(?=[\s,}]|$)/gm,
  )) {
    if (Number(written) === version) return { ...root, info: { ...info, version: written } };
  }
  return root;
}
