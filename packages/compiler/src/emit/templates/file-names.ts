import { shortHash } from "../../source/short-hash.ts";
import type { Files } from "../file.ts";

/** A template, and what tells it apart from the others, most general first. */
export interface TemplateFile {
  readonly words: readonly string[];
  readonly text: string;
}

/** Leaves room for the suffixes under the 255 bytes that file systems allow. */
const maxLength = 200;
const suffixDigits = 6;

/**
 * The files under names made of their words: `getPet.response.200.application-json.vtl`.
 *
 * Names that a file system may take for one another get a suffix of their own words' hash, so that no name depends on order.
 */
export function nameFiles(files: readonly TemplateFile[]): Files {
  const claims = new Map<string, number>();
  for (const file of files) claims.set(claimOf(file), (claims.get(claimOf(file)) ?? 0) + 1);
  const named = files.map((file): [string, string] => {
    const isAlone = claims.get(claimOf(file)) === 1 && readable(file).length <= maxLength;
    const suffix = isAlone ? "" : `.${shortHash(JSON.stringify(file.words), suffixDigits)}`;
    return [`templates/${readable(file).slice(0, maxLength)}${suffix}.vtl`, file.text];
  });
  return new Map(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Equal for names that differ in case only, which some file systems do not tell apart. */
function claimOf(file: TemplateFile): string {
  return readable(file).toLowerCase();
}

function readable({ words }: TemplateFile): string {
  return words.map(safe).join(".");
}

/** The word with nothing in it that means something to a file system or a shell: `application-json`, `default`. */
function safe(word: string): string {
  const plain = word.replaceAll(/[^A-Za-z0-9+.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
  return plain === "" ? "any" : plain;
}
