import { guide } from "../../../service/sources.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** A canary is another deployment than the one it is held against. */
export const stageCanaryWithoutStable: Rule<"rest", { percent: string }> = {
  code: "stage/canary-without-stable",
  severity: "warning",
  summary: "A canary release has a stable deployment beside the new one.",
  sources: [guide("canary-release")],
  apis: ["rest"],
  message: ({ percent }) =>
    `The canary gets ${percent} of the requests, but all others go to the new deployment too: it is released at once.`,
  help: () =>
    "Set stable to the logical id of the Deployment in the template that is deployed now; to promote the canary, set percent to 0.",

  bad: [{ at: "/stage/canary/percent", yaml, config: { stage: { canary: { percent: 10 } } } }],
  good: [
    { yaml, config: { stage: { canary: { percent: 0 } } } },
    { yaml, config: { stage: { canary: { percent: 10, stable: "Deployment0123456789" } } } },
  ],

  check(api, report, _, config) {
    for (const { stage, written } of stagesSaying(api, config, "canary", "percent")) {
      const { canary, deployment } = stage;
      if (canary === undefined || canary.stable !== undefined || deployment !== undefined) continue;
      if (canary.percent === 0) continue;
      const percent = typeof canary.percent === "number" ? `${canary.percent} %` : "a share";
      report(written.origin, { percent });
    }
  },
};
