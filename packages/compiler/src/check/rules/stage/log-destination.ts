import { guide } from "../../../service/sources.ts";
import { child, descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** Access logs have one destination, and Firehose streams a prefix. */
export const stageLogDestination: Rule<"rest", { problem: string; fix: string }> = {
  code: "stage/log-destination",
  severity: "error",
  summary: "Access logs go to one log group, or to one Firehose stream named amazon-apigateway-….",
  sources: [guide("apigateway-logging-to-kinesis")],
  apis: ["rest"],
  message: ({ problem }) => `${problem}: the service refuses the stage.`,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/stage/accessLogs/logGroupArn",
      yaml,
      config: { stage: { accessLogs: { logGroupArn: { Ref: "Group" }, firehose: {} } } },
    },
    {
      at: "/stage/accessLogs/firehose/streamArn",
      yaml,
      config: {
        stage: {
          accessLogs: { firehose: { streamArn: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/pets" } },
        },
      },
    },
  ],
  good: [
    {
      yaml,
      config: {
        stage: {
          accessLogs: {
            firehose: { streamArn: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/amazon-apigateway-pets" },
          },
        },
      },
    },
  ],

  check(api, report, _, config) {
    for (const { written } of stagesSaying(api, config, "accessLogs")) {
      const group = child(written, "logGroupArn");
      const firehose = child(written, "firehose");
      if (group.value !== undefined && firehose.value !== undefined) {
        report(group.origin, {
          problem: "Access logs have two destinations",
          fix: "Take logGroupArn or firehose out.",
        });
      }
      const stream = descend(firehose, "streamArn");
      if (typeof stream.value === "string" && !/:deliverystream\/amazon-apigateway-./.test(stream.value)) {
        const problem = `${stream.value} is no stream whose name starts with amazon-apigateway-`;
        report(stream.origin, { problem, fix: "Name another stream, or leave streamArn out to have one made." });
      }
    }
  },
};
