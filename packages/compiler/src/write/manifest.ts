import { createHash } from "node:crypto";

import { isObject, own, type Json } from "../source/json.ts";
import { isSafePath } from "./safe-path.ts";

/** Where the list of what was written stands, below --out. */
export const manifestPath = ".apigw-manifest.json";

/** What earlier runs wrote: emitter → path below --out → SHA-256 of the bytes, in hex. */
export type Manifest = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The manifest as a file: the same bytes for the same content. */
export function printManifest(manifest: Manifest, version: string): string {
  const emitters = [...manifest]
    .sort(byKey)
    .map(([emitter, files]) => [emitter, [...files].sort(byKey).map(([path, sha256]) => ({ path, sha256 }))]);
  return `${JSON.stringify({ tool: "apigw-compile", version, emitters: Object.fromEntries(emitters) as object }, undefined, 2)}\n`;
}

/** Reads a manifest; undefined if the text is none, or names a file that no run can have written. */
export function parseManifest(text: string): Manifest | undefined {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const emitters = own(json, "emitters");
  if (own(json, "tool") !== "apigw-compile" || !isObject(emitters)) return undefined;
  const manifest = new Map<string, Map<string, string>>();
  for (const [emitter, list] of Object.entries(emitters)) {
    if (!Array.isArray(list)) return undefined;
    const files = new Map<string, string>();
    for (const entry of list as readonly Json[]) {
      const path = own(entry, "path");
      const sha256 = own(entry, "sha256");
      if (typeof path !== "string" || typeof sha256 !== "string" || !isSafePath(path)) return undefined;
      files.set(path, sha256);
    }
    manifest.set(emitter, files);
  }
  return manifest;
}

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
