import { dump } from "js-yaml";
import { expect, it } from "vitest";
import { allRules } from "../../src/check/check.ts";
import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { fixTexts } from "../../src/fix/fix.ts";
import type { ApiKind } from "../../src/ir/api.ts";
import { parseText } from "../../src/source/parse.ts";
import type { Json } from "../../src/source/json.ts";
import { complete, findingsOf } from "../check/findings-of.ts";

/** Ways in which the same document can be written. */
const shapes: Readonly<Record<string, (value: Json) => string>> = {
  "JSON with two blanks": (value) => JSON.stringify(value, null, 2),
  "JSON with a tab": (value) => JSON.stringify(value, null, "\t"),
  "JSON on one line": (value) => JSON.stringify(value),
  "YAML in block style": (value) => dump(value),
  "YAML in flow style": (value) => dump(value, { flowLevel: 0 }),
  "YAML with four blanks and lists at their key": (value) => dump(value, { indent: 4, noArrayIndent: true }),
  "YAML in single quotes": (value) => dump(value, { forceQuotes: true, quotingType: "'" }),
  "YAML with CRLF": (value) => dump(value).replaceAll("\n", "\r\n"),
};

const cases = allRules.flatMap((rule) =>
  rule.bad.flatMap(({ yaml, fixed }, index) =>
    fixed === undefined
      ? []
      : rule.apis
          .filter((api) => api !== "websocket")
          .map((api) => ({ code: rule.code, index, api, yaml: complete(yaml), fixed: complete(fixed) })),
  ),
);

it.each(cases)("$code fixes its example $index on $api however it is written", async ({ code, api, yaml, fixed }) => {
  const { value: before } = await parseText(yaml);
  const { value: after } = await parseText(fixed);
  for (const [shape, print] of Object.entries(shapes)) {
    const text = print(before ?? null);
    const once = await fix(text, code, api);
    expect((await parseText(once)).value, shape).toEqual(after);
    expect(await fix(once, code, api), `${shape}, again`).toBe(once);
    // All but a few lines are there as they were; on one line, what was there is there in order.
    if (!/\n/.test(text.trim())) continue;
    const lines = once.split("\n");
    const changed = text.split("\n").filter((line) => !lines.includes(line) && !lines.includes(`${line},`));
    expect(changed.length, `${shape}: ${changed.join("|")}`).toBeLessThanOrEqual(2);
    expect(once.includes("\r\n"), shape).toBe(text.includes("\r\n"));
    expect(once.replaceAll("\r\n", "").includes("\r"), shape).toBe(false);
  }
});

async function fix(text: string, code: string, api: ApiKind): Promise<string> {
  const findings: readonly Diagnostic[] = await findingsOf({ "openapi.yaml": text }, api);
  const wanted = findings.filter((finding) => finding.code === code && finding.fix !== undefined);
  const { report, findings: refused } = createReport();
  const file = wanted[0]?.origin.file ?? "";
  const isSwagger2 = /swagger["']?:/.test(text);
  const { texts } = await fixTexts(wanted, new Map([[file, text]]), isSwagger2, report);
  expect(refused.map(({ message }) => message)).toEqual([]);
  return texts.get(file) ?? text;
}
