import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Api, ApiKind } from "../ir/api.ts";
import { apiTypes } from "../service/api-types.ts";
import type { Feature } from "../service/feature.ts";
import { apiLabels, features } from "../service/features.ts";
import type { Advice, Difference, Fitness, TypeAdvice } from "./advice.ts";
import { shapeDifferences } from "./shape.ts";

/** What is known of a document before it is judged. */
export interface AdviseInput {
  readonly current: ApiKind;
  readonly currentReason: string;
  /** The document as each type that it can be read as. */
  readonly apis: ReadonlyMap<ApiKind, Api>;
  /** Errors that the checks of a type find. */
  readonly errors: ReadonlyMap<ApiKind, number>;
  /** Features whose use shows in the document, and where. */
  readonly used: readonly { readonly feature: Feature; readonly uses: Difference["uses"] }[];
}

const kinds: readonly ApiKind[] = ["rest", "http", "websocket"];

/** Holds a document against the feature table: what each API type would lose and gain, and which suits. */
export function advise(input: AdviseInput): Advice {
  const { current, currentReason } = input;
  const types = kinds.map((kind) => adviseType(kind, input));
  return { current, currentReason, types, verdict: verdictOf(current, types) };
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function adviseType(kind: ApiKind, { current, apis, errors, used }: AdviseInput): TypeAdvice {
  const isLost = (feature: Feature): boolean => feature.support[kind] === "no";
  const isGained = (feature: Feature): boolean => feature.support[current] === "no" && !isLost(feature);
  const differences = (isOne: (feature: Feature) => boolean): Difference[] =>
    used
      .filter(({ feature }) => isOne(feature))
      .flatMap(({ feature, uses }) => differenceOf(feature, kind, uses))
      .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
  const lost = [...shapeDifferences(kind, current, apis), ...differences(isLost)];
  const seen = new Set(used.map(({ feature }) => feature.name));
  const unseen = (isOne: (feature: Feature) => boolean): string[] =>
    features
      .flatMap((group) => group.features)
      .filter((feature) => !seen.has(feature.name) && isOne(feature))
      .map(({ name }) => name);
  return {
    kind,
    fitness: fitnessOf(kind, current, lost),
    errors: errors.get(kind),
    lost,
    gained: differences(isGained),
    unseenLost: unseen((feature) => feature.support[current] !== "no" && isLost(feature)),
    unseenGained: unseen(isGained),
  };
}

function differenceOf(feature: Feature, kind: ApiKind, uses: Difference["uses"]): Difference[] {
  const { finding, name, source } = feature;
  if (finding === undefined) return [];
  const { severity, consequence } = finding;
  return [{ feature: name, severity, consequence, help: finding.help[kind] ?? "", source, uses }];
}

function fitnessOf(kind: ApiKind, current: ApiKind, lost: readonly Difference[]): Fitness {
  if (kind === current) return "current";
  if (lost.some(({ severity }) => severity === "error")) return "unsuitable";
  return lost.some(({ severity }) => severity === "warning") ? "loses" : "suits";
}

function verdictOf(current: ApiKind, types: readonly TypeAdvice[]): string {
  const lostNow = types.find(({ kind }) => kind === current)?.lost.filter(({ severity }) => severity === "error") ?? [];
  const suiting = types.filter(({ fitness }) => fitness === "suits");
  const [better] = suiting
    .filter(({ kind }) => lostNow.length > 0 || apiTypes[kind].usdPerMillion < apiTypes[current].usdPerMillion)
    .sort((a, b) => apiTypes[a.kind].usdPerMillion - apiTypes[b.kind].usdPerMillion);
  if (better !== undefined) {
    const why = lostNow.length > 0 ? `has ${namesOf(lostNow)}, which the document uses,` : "loses nothing of weight";
    const price = lostNow.length > 0 ? "" : ` and costs ${priceOf(better.kind)} instead of ${priceOf(current)}`;
    return `An ${apiLabels[better.kind]} API ${why}${price}. Changing the type makes a new API with a new URL.`.replace(
      /^An (?=REST|Web)/,
      "A ",
    );
  }
  const others = types.filter(({ kind }) => kind !== current && kind !== "websocket");
  const reasons = others.flatMap(({ kind, lost }) => {
    const grave = lost.filter(({ severity }) => severity !== "info");
    return grave.length === 0 ? [] : [`${apiLabels[kind]} would lose ${namesOf(grave)}`];
  });
  return `Stay with ${apiLabels[current]}${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}.`;
}

function priceOf(kind: ApiKind): string {
  return `$${apiTypes[kind].usdPerMillion.toFixed(2)} a million`;
}

/** Features in a sentence; of many, the first three. */
function namesOf(differences: readonly Difference[]): string {
  const names = differences.slice(0, 3).map(({ feature }) => `"${feature}"`);
  const more = differences.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
