import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { isBelow } from "../../../src/source/origin.ts";
import { configFile, findErrors } from "../errors/find-errors.ts";
import type { Carried } from "../errors/row.ts";
import { rowComparisons } from "../import/v2.ts";
import { outcome, type Kind } from "../kind.ts";
import { carryResource } from "../v2/carry.ts";
import { v2Row, type V2Row } from "../v2/row.ts";

/**
 * Documents and resources that live tests gave to the service, above all of HTTP and WebSocket APIs: what it refused is
 * found as an error, and nothing in what it took.
 */
export const v2: Kind = {
  name: "v2",
  async *run({ cases, notice }) {
    const file = join(cases, "v2.jsonl");
    if (!existsSync(file)) {
      notice(`v2: nothing below ${cases}, left out`);
      return;
    }
    for await (const comparison of rowComparisons(file)) {
      if ("reason" in comparison) continue;
      const wrong = comparison.fields.flatMap(({ path, problem }) =>
        problem === undefined ? [] : [`${path} ${problem}`],
      );
      yield outcome(`${comparison.name} imported`, wrong.length === 0 ? undefined : wrong.join("; "));
    }
    const lines = readFileSync(file, "utf8").split("\n");
    for (const row of lines.filter((line) => line.trim() !== "").map(v2Row)) {
      // What the import refuses is compared above.
      if (row.openapi !== undefined && row.refusal !== undefined) continue;
      const asked = row.openapi === undefined ? carryResource(row) : carriedDocument(row.openapi);
      if (asked.kind === "not carried") {
        yield { case: row.id, result: "skipped", reason: asked.reason };
        continue;
      }
      const found = await findErrors(asked.document, row.type, asked.config);
      yield outcome(row.id, problemOf(row, asked, found));
    }
  },
};

function carriedDocument(document: string): Carried {
  return { kind: "carried", document, config: {}, places: [""] };
}

function problemOf({ refusal }: V2Row, { places }: Carried, found: readonly Diagnostic[]): string | undefined {
  const said = found.map(({ code, origin }) => `${code} at ${origin.pointer}`).join(", ");
  if (refusal === undefined) return said === "" ? undefined : `the service took it, but ${said}`;
  const isFound = found.some(({ origin }) => {
    const prefix = origin.file === configFile ? "config" : "";
    return places.some((place) => isBelow(prefix + origin.pointer, place));
  });
  return isFound ? undefined : `"${refusal}" is not found; found: ${said || "nothing"}`;
}
