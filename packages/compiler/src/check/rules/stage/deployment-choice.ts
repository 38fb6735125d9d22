import { guide } from "../../../service/sources.ts";
import { child, descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { writtenStages } from "../../stages.ts";

/** A stage has one deployment, besides that of its canary. */
export const stageDeploymentChoice: Rule<"rest" | "http" | "websocket", { problem: string; fix: string }> = {
  code: "stage/deployment-choice",
  severity: "error",
  summary: "A stage stays with one deployment or takes each new one.",
  sources: [guide("canary-release"), guide("http-api-stages")],
  apis: ["rest", "http", "websocket"],
  message: ({ problem }) => `${problem}: it is not clear what the stage serves.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/stage/autoDeploy", yaml, config: { stage: { autoDeploy: true, deployment: "Deployment0123456789" } } },
    {
      at: "/stages/beta/deployment",
      yaml,
      config: {
        stages: {
          beta: { deployment: "Deployment0123456789", canary: { stable: "Deployment9876543210", percent: 1 } },
        },
      },
    },
  ],
  good: [
    { yaml, config: { stage: { autoDeploy: false, deployment: "Deployment0123456789" } } },
    { yaml, config: { stage: { canary: { stable: "Deployment0123456789", percent: 1 } } } },
  ],

  check(api, report, _, config) {
    for (const { written } of writtenStages(api, config)) {
      const pinned = child(written, "deployment");
      if (pinned.value === undefined) continue;
      const autoDeploy = child(written, "autoDeploy");
      if (autoDeploy.value === true) {
        const fix = "Take autoDeploy out to stay with the deployment, or deployment to take each new one.";
        report(autoDeploy.origin, { problem: "The stage deploys by itself and stays with a deployment", fix });
      }
      if (descend(written, "canary", "stable").value !== undefined) {
        const fix = "Take deployment out: canary.stable says what requests go to that the canary doesn't get.";
        report(pinned.origin, { problem: "Both deployment and canary.stable say what the stage stays with", fix });
      }
    }
  },
};
