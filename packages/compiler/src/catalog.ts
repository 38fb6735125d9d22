import { allRules } from "./check/check.ts";
import type { BadExample, Example } from "./check/rule.ts";
import { settingsDiagnostics } from "./check/settings-diagnostics.ts";
import { configDiagnostics } from "./config/diagnostics.ts";
import type { DiagnosticDef } from "./diagnostics/diagnostic.ts";
import { cfnDiagnostics } from "./emit/cfn/diagnostics.ts";
import { notMade } from "./emit/not-made.ts";
import { fixDiagnostics } from "./fix/diagnostics.ts";
import type { ApiKind } from "./ir/api.ts";
import { loadDiagnostics } from "./load/diagnostics.ts";
import { lowerDiagnostics } from "./lower/diagnostics.ts";
import { writeDiagnostics } from "./write/diagnostics.ts";

/** All that is to be said of one kind of finding. */
export interface CatalogEntry {
  readonly definition: DiagnosticDef<never>;
  /** API types that can have it. */
  readonly apis: readonly ApiKind[];
  /** None for findings that no rule makes. */
  readonly bad: readonly BadExample[];
  readonly good: readonly Example[];
}

const everyApi: readonly ApiKind[] = ["rest", "http", "websocket"];

/** Every kind of finding by its code, in the order of codes: for `explain` and the documentation. */
export const catalog: ReadonlyMap<string, CatalogEntry> = new Map(
  [
    ...allRules.map((rule): CatalogEntry => ({ definition: rule, apis: rule.apis, bad: rule.bad, good: rule.good })),
    ...[
      ...configDiagnostics,
      ...loadDiagnostics,
      ...lowerDiagnostics,
      ...settingsDiagnostics,
      ...cfnDiagnostics,
      notMade,
      ...fixDiagnostics,
      ...writeDiagnostics,
    ].map((definition): CatalogEntry => ({ definition, apis: everyApi, bad: [], good: [] })),
  ]
    .map((entry) => [entry.definition.code, entry] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1)),
);
