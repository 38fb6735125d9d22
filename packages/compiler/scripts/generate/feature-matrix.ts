import type { ApiKind } from "../../src/ir/api.ts";
import type { Feature } from "../../src/service/feature.ts";
import { apiLabels, features } from "../../src/service/features.ts";
import { table } from "./table.ts";

const kinds: readonly ApiKind[] = ["rest", "http", "websocket"];
const marks = { yes: "✓", partial: "(✓)", no: "–" } as const;

/** The feature matrix as Markdown, in prettier's own shape; a feature's name leads to what shows it. */
export function featureMatrix(): string {
  const rows = features.flatMap((group) => [
    [`**${group.title}**`, "", "", "", ""],
    ...group.features.map((feature) => [
      nameOf(feature),
      ...kinds.map((kind) => marks[feature.support[kind]]),
      notesOf(feature),
    ]),
  ]);
  return table([["Feature", ...kinds.map((kind) => apiLabels[kind]), "Notes"], ...rows]);
}

function nameOf({ name, fixture }: Feature): string {
  return fixture === undefined ? name : `[${name}](fixtures/features/${fixture})`;
}

function notesOf({ notes, changedOn, source }: Feature): string {
  const parts = kinds.flatMap((kind) => (notes?.[kind] === undefined ? [] : [`${apiLabels[kind]}: ${notes[kind]}`]));
  if (changedOn !== undefined) parts.push(`since ${changedOn}`);
  return [...parts, `[source](${source})`].join("; ");
}
