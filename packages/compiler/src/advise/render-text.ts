import type { ApiKind } from "../ir/api.ts";
import { apiTypes } from "../service/api-types.ts";
import { apiLabels } from "../service/features.ts";
import type { Origin } from "../source/origin.ts";
import type { Advice, Difference, Fitness, TypeAdvice } from "./advice.ts";

/** So many places of a feature are listed. */
const maxPlaces = 3;

/** An advice for people; `place` says where an origin is, as `file:line:column`. */
export function renderAdvice(
  { current, currentReason, types, verdict }: Advice,
  place: (origin: Origin) => string,
): string {
  const sections = types.map((type) => renderType(type, current, place));
  return `Compiled as ${apiLabels[current]} API now (${currentReason}).\n\n${sections.join("\n")}\n${verdict}\n`;
}

const words: Readonly<Record<Fitness, string>> = {
  current: "as it is now",
  suits: "suits",
  loses: "loses something",
  unsuitable: "does not suit",
};

function renderType(type: TypeAdvice, current: ApiKind, place: (origin: Origin) => string): string {
  const { kind, fitness, errors, lost, gained, unseenLost, unseenGained } = type;
  const profile = apiTypes[kind];
  return [
    `${apiLabels[kind]} API: ${words[fitness]}`,
    `  endpoint  ${profile.endpoints}`,
    `  latency   ${profile.latency}`,
    `  price     ${profile.price} (us-east-1, read ${profile.readOn})`,
    ...(errors === undefined || errors === 0 || (kind === "websocket" && kind !== current)
      ? []
      : [errorLine(kind, errors)]),
    ...lost.flatMap((difference) => renderDifference("-", difference, place)),
    ...gained.flatMap((difference) => renderDifference("+", difference, place)),
    ...unseenLine("also without", unseenLost),
    ...unseenLine("also with", unseenGained),
    "",
  ].join("\n");
}

function errorLine(kind: ApiKind, errors: number): string {
  return `  errors    ${errors} to put right first: apigw-compile check --type ${kind}`;
}

function renderDifference(mark: "-" | "+", difference: Difference, place: (origin: Origin) => string): string[] {
  const { feature, severity, consequence, uses } = difference;
  const more = uses.length - maxPlaces;
  return [
    mark === "-"
      ? `  - ${feature} (${severity}): ${consequence}`
      : `  + ${feature}: not on the current type, where ${consequence}`,
    ...uses.slice(0, maxPlaces).map(({ what, origin }) => `      ${place(origin)} ${what}`),
    ...(more > 0 ? [`      and ${more} more ${more === 1 ? "place" : "places"}`] : []),
  ];
}

/** Names in lines of this length, each line indented. */
const maxLineLength = 110;

function unseenLine(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const lines: string[] = [];
  let line = `  ${title}: `;
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name}; `;
    if (line.length + word.length > maxLineLength) {
      lines.push(line.trimEnd());
      line = "      ";
    }
    line += word;
  }
  return [...lines, line];
}
