import { bodyCoverage } from "./bodies.ts";
import { documentCoverage } from "./document.ts";
import { importCoverage } from "./import.ts";
import { integrationCoverage } from "./integrations.ts";
import { limitCoverage } from "./limits.ts";
import { modelCoverage } from "./models.ts";
import { pathCoverage } from "./paths.ts";
import { securityCoverage } from "./security.ts";
import { templateCoverage } from "./template.ts";

/** Codes of the findings that say it, or why none does. */
export type Coverage = readonly string[] | { readonly notChecked: string };

/** What the service checks, drops, limits or does otherwise than one would think: one slug each, by topic. */
export interface CoverageTopic {
  readonly title: string;
  readonly rows: Readonly<Record<string, Coverage>>;
}

/** Every such thing that is known, and the findings about it: for docs/coverage.md and docs/not-checked.md. */
export const coverage: readonly CoverageTopic[] = [
  { title: "Document", rows: documentCoverage },
  { title: "Paths and resources", rows: pathCoverage },
  { title: "Parameters and bodies", rows: bodyCoverage },
  { title: "Models", rows: modelCoverage },
  { title: "Security", rows: securityCoverage },
  { title: "Integrations", rows: integrationCoverage },
  { title: "The import itself", rows: importCoverage },
  { title: "Quotas and limits", rows: limitCoverage },
  { title: "CloudFormation", rows: templateCoverage },
];
