import fc from "fast-check";
import { expect, it } from "vitest";
import { velocity17 } from "../../src/vtl/dialect.ts";
import { parse } from "../../src/vtl/parse.ts";
import { printTemplate } from "../../src/vtl/print.ts";
import { nodesOf } from "./nodes.ts";
import { renderAll, service } from "./render-text.ts";
import { anyTemplate, json } from "./template-arbitrary.ts";

// FUZZ_RUNS=100000 npx vitest run packages/compiler/test/vtl/fuzz.test.ts
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 1000);
const timeout = 60_000 + numRuns * 20;

it("renders any template, or says where it is wrong", { timeout }, () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      for (const dialect of [velocity17, service]) {
        for (const { start, end, message } of renderAll(template, json, dialect).problems) {
          expect(message).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(template.length + 1);
        }
      }
    }),
    { numRuns },
  );
});

it("prints a template it understands so that it does the same", { timeout }, () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      const { template: parsed, problems } = parse(template);
      if (problems.some(({ severity }) => severity === "error")) return;
      const printed = printTemplate(parsed);
      expect(renderAll(printed, json).text, printed).toBe(renderAll(template, json).text);
      expect(printTemplate(parse(printed).template)).toBe(printed);
    }),
    { numRuns, examples: [["a# #set($x = 1)b"]] },
  );
});

it("places every node inside the one it stands in, and nodes of a block one after the other", { timeout }, () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      let last: { end: number } | undefined;
      for (const { node, parent } of nodesOf(parse(template).template)) {
        expect(node.start).toBeGreaterThanOrEqual(parent?.node.start ?? 0);
        expect(node.end).toBeLessThanOrEqual(parent?.node.end ?? template.length);
        expect(node.end).toBeGreaterThanOrEqual(node.start);
        if (parent?.node.kind !== "template" || parent.parent) continue;
        expect(node.start).toBeGreaterThanOrEqual(last?.end ?? 0);
        last = node;
      }
    }),
    { numRuns },
  );
});
