import type { DiagnosticDef } from "../diagnostics/diagnostic.ts";
import type { Api, ApiKind } from "../ir/api.ts";
import type { Feature, FeatureCode, FeatureFinding } from "../service/feature.ts";
import { apiLabels, features } from "../service/features.ts";
import type { FeatureUse, Use } from "./feature-use/feature-use.ts";
import { integrationUses } from "./feature-use/integration.ts";
import { operationUses } from "./feature-use/operation.ts";
import { rootUses } from "./feature-use/root.ts";
import { securityUses } from "./feature-use/security.ts";
import { settingUses } from "./feature-use/settings.ts";
import { stageUses } from "./feature-use/stage.ts";
import { surroundingsUses } from "./feature-use/surroundings.ts";
import type { Node } from "../source/node.ts";
import type { Rule } from "./rule.ts";

/** A finder for every feature of the table whose use can be seen. */
const uses: Record<FeatureCode, FeatureUse> = {
  ...rootUses,
  ...securityUses,
  ...integrationUses,
  ...operationUses,
  ...settingUses,
  ...stageUses,
  ...surroundingsUses,
};

/** One rule for each feature of the table whose use can be seen: an API type must not use what it lacks. */
export const featureRules: readonly Rule[] = features
  .flatMap((group) => group.features)
  .flatMap((feature) => (feature.finding ? [featureRule(feature, feature.finding)] : []));

/** A feature, and the places of the document where it is used. */
export interface UsedFeature {
  readonly feature: Feature;
  readonly uses: readonly Use[];
}

/**
 * The features whose use can be seen, each with all places where the document uses it, in the order of the table.
 *
 * A finder looks at the API as a type that lacks the feature sees it; `apis` are those that the document can be read as.
 */
export function usedFeatures(apis: readonly Api[], document: Node): readonly UsedFeature[] {
  return features
    .flatMap((group) => group.features)
    .flatMap((feature) => {
      const { finding } = feature;
      if (finding === undefined) return [];
      const lacking = apis.filter(({ kind }) => feature.support[kind] === "no");
      const found = lacking.flatMap((api) => uses[finding.code].find(api, document, { ...document, value: {} }));
      const places = new Map(
        found.map((use) => [JSON.stringify([use.origin.file, use.origin.pointer, use.what]), use]),
      );
      return places.size === 0 ? [] : [{ feature, uses: [...places.values()] }];
    });
}

interface Params {
  readonly what: string;
  readonly api: ApiKind;
}

function featureRule(feature: Feature, finding: FeatureFinding): Rule {
  const use = uses[finding.code];
  const apis = (Object.keys(feature.support) as ApiKind[]).filter((api) => feature.support[api] === "no");
  const definition: DiagnosticDef<Params> = {
    code: finding.code,
    severity: finding.severity,
    summary: finding.summary,
    sources: [feature.source],
    message: ({ what, api }) => `${what}: ${finding.consequence}, since ${lacks(feature, api)}.`,
    help: ({ api }) => finding.help[api] ?? "",
  };
  const rule: Rule<ApiKind, Params> = {
    ...definition,
    apis,
    bad: use.bad,
    good: use.good,
    check(api: Api, report, document, config) {
      for (const { origin, what } of use.find(api, document, config)) report(origin, { what, api: api.kind });
    },
  };
  return rule;
}

/** `HTTP APIs don't have it (API keys)`, in the words of the table. */
function lacks({ name, changedOn }: Feature, api: ApiKind): string {
  const since = changedOn === undefined ? "" : `, as of ${changedOn}`;
  return `${apiLabels[api]} APIs lack the feature "${name}"${since}`;
}
