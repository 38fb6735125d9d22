import { readFileSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Gives a file of the user's another text, if it still says `before` in UTF-8; a byte order mark stays.
 *
 * The file is replaced as a whole, with its mode; a link goes on leading to it. Returns why it was left alone, undefined if
 * it was not.
 */
export function rewriteFile(file: string, before: string, after: string): string | undefined {
  let temporary: string | undefined;
  try {
    const place = realpathSync(file);
    const bytes = readFileSync(place);
    const hasMark = bytes.subarray(0, mark.length).equals(mark);
    const content = hasMark ? bytes.subarray(mark.length) : bytes;
    if (!content.equals(Buffer.from(before))) return reasonOf(bytes, before);
    const name = join(dirname(place), `.apigw-${String(process.pid)}.tmp`);
    const text = Buffer.from(after);
    // Exclusive: whatever stands there is not ours to follow.
    writeFileSync(name, hasMark ? Buffer.concat([mark, text]) : text, { flag: "wx", mode: statSync(place).mode });
    temporary = name;
    renameSync(name, place);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (temporary !== undefined) unlinkSync(temporary);
    return error.message;
  }
}

/** Bytes that say the same in another encoding have not been changed by anybody. */
function reasonOf(bytes: Buffer, before: string): string {
  const encodings = ["utf-8", "utf-16le", "utf-16be"];
  const isOther = encodings.some((encoding) => new TextDecoder(encoding).decode(bytes) === before);
  return isOther ? "it is not UTF-8" : "it was changed while it was being checked";
}
