import { coverage } from "../../src/check/covered/coverage.ts";
import { features } from "../../src/service/features.ts";
import { pageName } from "./pages.ts";
import { table } from "./table.ts";

/** Where the pages of findings stand, seen from docs/. */
const pages = "../packages/compiler/docs/diagnostics/";

/** Which finding says what the service checks, drops, limits or does otherwise. */
export function coveragePage(): string {
  const topics = coverage.map(({ title, rows }) => {
    const checked = Object.entries(rows).flatMap(([slug, covered]) =>
      "notChecked" in covered ? [] : [[`\`${slug}\``, covered.map(link).join(", ")]],
    );
    return `## ${title}\n\n${table([["What the service does", "Findings"], ...checked])}`;
  });
  const seen = features.flatMap(({ features: rows }) =>
    rows.flatMap(({ name, finding, seenAs }) => {
      const code = finding?.code ?? seenAs;
      return code === undefined ? [] : [[name, link(code)]];
    }),
  );
  return [
    "# What is checked\n",
    "Each line is something that the service refuses, warns of, drops in silence, limits, or does otherwise than one would " +
      "think, and the findings that say so. What none says is in [not-checked.md](not-checked.md).\n",
    ...topics,
    `## Features that an API type lacks\n\n${table([["Feature", "Finding"], ...seen])}`,
  ].join("\n");
}

/** What no finding says, and why. */
export function notCheckedPage(): string {
  const topics = coverage.flatMap(({ title, rows }) => {
    const left = Object.entries(rows).flatMap(([slug, covered]) =>
      "notChecked" in covered ? [[`\`${slug}\``, covered.notChecked]] : [],
    );
    return left.length === 0
      ? []
      : [`## ${title}\n\n${table([["What the service does", "Why it is not found"], ...left])}`];
  });
  const unseen = features.flatMap(({ features: rows }) =>
    rows.flatMap(({ name, unseen: reason }) => (reason === undefined ? [] : [[name, reason]])),
  );
  return [
    "# What is not checked\n",
    "What the service does and no finding speaks of, with the reason. What is found is in [coverage.md](coverage.md).\n",
    ...topics,
    `## Features that an API type lacks\n\n${table([["Feature", "Why it is not found"], ...unseen])}`,
  ].join("\n");
}

function link(code: string): string {
  return `[${code}](${pages}${pageName(code)})`;
}
