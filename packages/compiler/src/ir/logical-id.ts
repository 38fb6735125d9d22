import { shortHash } from "../source/short-hash.ts";

/** Longest logical id: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (read 2026-11-23). */
const maxLength = 255;
const suffixDigits = 6;

/**
 * A logical id for the thing of the kind `prefix` that `key` tells apart from all others of its kind.
 *
 * Readable, and made of nothing but its own key, so that it is the same whatever else the API has. `words` say the key to a reader;
 * six hexadecimal digits of the key's hash follow wherever they say less than it.
 */
export function logicalId(prefix: string, key: readonly string[], words: readonly string[] = key): string {
  const readable = words.map(toPascalCase).join("");
  const [only, ...more] = key;
  const isExact = more.length === 0 && only === readable && !/[0-9a-f]{6}$/.test(readable);
  if (isExact && prefix.length + readable.length <= maxLength) return prefix + readable;
  const room = maxLength - prefix.length - suffixDigits;
  return prefix + readable.slice(0, room) + shortHash(JSON.stringify(key), suffixDigits);
}

/** The alphanumeric words of `text`, each with a capital: `lambda_arn` gives `LambdaArn`. */
export function toPascalCase(text: string): string {
  return (text.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
