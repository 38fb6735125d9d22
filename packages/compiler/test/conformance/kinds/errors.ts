import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { isBelow } from "../../../src/source/origin.ts";
import { carry } from "../errors/carry.ts";
import { configFile, findErrors } from "../errors/find-errors.ts";
import { rowOf, type Carried } from "../errors/row.ts";
import { outcome, type Kind } from "../kind.ts";

/** Calls that the service refused, as documents: each is to be found where it stands, as an error. */
export const errors: Kind = {
  name: "errors",
  async *run({ cases, notice }) {
    const file = join(cases, "errors.jsonl");
    if (!existsSync(file)) {
      notice(`errors: nothing below ${cases}, left out`);
      return;
    }
    const lines = readFileSync(file, "utf8").split("\n");
    const rows = lines.filter((line) => line.trim() !== "").map(rowOf);
    const counts = { carried: 0, found: 0 };
    for (const row of rows) {
      const name = `${row.case} ${row.key}`;
      const asked = carry(row, { rows, cases });
      if (asked.kind === "not carried") {
        yield { case: name, result: "skipped", reason: asked.reason };
        continue;
      }
      const found = await findErrors(asked.document, "rest", asked.config);
      counts.carried += 1;
      const isFound = found.some((finding) => isAt(finding, asked));
      if (isFound) counts.found += 1;
      const said = found.map(({ code, origin }) => `${code} at ${origin.pointer}`).join(", ");
      yield outcome(
        name,
        isFound ? undefined : `"${row.message.slice(0, 200)}" is not found; found: ${said || "nothing"}`,
      );
    }
    notice(`errors: ${String(counts.found)} of ${String(counts.carried)} found, ${String(rows.length)} rows`);
  },
};

function isAt({ origin }: Diagnostic, { places }: Carried): boolean {
  const prefix = origin.file === configFile ? "config" : "";
  return places.some((place) => isBelow(prefix + origin.pointer, place));
}
