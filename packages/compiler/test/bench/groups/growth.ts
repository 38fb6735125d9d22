import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateDocument } from "../generate-document.ts";
import { checkOf, type Group, type Setting } from "../group.ts";

/** Whether the time of a check grows with the document and no faster: 1×, 10×, 100× the operations. */
export function growth({ dir, repeats }: Setting): Group[] {
  const commands = [100, 1000, 10_000].map((operations) => {
    const document = join(dir, `shop-${String(operations)}.json`);
    writeFileSync(document, JSON.stringify(generateDocument(operations)));
    return [`check, ${String(operations)} operations`, checkOf(document)] as const;
  });
  return [{ title: "Growth", repeats: Math.min(repeats, 3), commands: Object.fromEntries(commands) }];
}
