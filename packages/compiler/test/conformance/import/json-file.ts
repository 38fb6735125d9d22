import { readFileSync } from "node:fs";
import type { Json } from "../../../src/source/json.ts";

/** A file of a case as JSON. */
export function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, "utf8")) as Json;
}
