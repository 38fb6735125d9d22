import { guide } from "../../../service/sources.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** A version of the documentation is a snapshot of its parts. */
export const stageDocumentationVersionEmpty: Rule<"rest", Record<never, never>> = {
  code: "stage/documentation-version-empty",
  severity: "warning",
  summary: "A stage shows a version of documentation parts, which the document must have.",
  sources: [guide("api-gateway-documenting-api-quick-start-create-edit")],
  apis: ["rest"],
  message: () => "The document has no documentation parts: the version that the stage shows is empty.",
  help: () => "Add x-amazon-apigateway-documentation with documentationParts, or take documentationVersion out.",

  bad: [{ at: "/stage/documentationVersion", yaml, config: { stage: { documentationVersion: "1.0" } } }],
  good: [
    {
      yaml: `${yaml}x-amazon-apigateway-documentation:
  documentationParts: [{ location: { type: API }, properties: { description: Pets } }]
`,
      config: { stage: { documentationVersion: "1.0" } },
    },
  ],

  check(api, report, _, config) {
    if ((api.documentation?.parts ?? []).length > 0) return;
    for (const { written } of stagesSaying(api, config, "documentationVersion")) report(written.origin, {});
  },
};
