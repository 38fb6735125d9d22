import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { child, entries, items, type Node } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { writtenStages } from "../../stages.ts";

const keyId = { id: "abcdef1234", value: "{{resolve:ssm:acme-key}}" };

/** Where a thing is named that is there already, nothing can be said of the one that would be made. */
export const configOverridden: Rule<ApiKind, { setting: string; by: string }> = {
  code: "config/overridden",
  severity: "warning",
  summary: "Settings of what the stack makes stand where it makes it.",
  sources: [guide("apigateway-logging-to-kinesis"), guide("apigateway-control-access-aws-waf")],
  apis: ["rest", "http", "websocket"],
  message: ({ setting, by }) => `${setting} does nothing: with ${by} the stack makes nothing that it could be about.`,
  help: ({ setting, by }) => `Take ${setting} out, or ${by}.`,

  bad: [
    {
      at: "/stage/accessLogs/firehose/prefix",
      yaml,
      config: { stage: { accessLogs: { firehose: { streamArn: { Ref: "Stream" }, prefix: "logs/" } } } },
    },
    {
      at: "/stages/beta/executionLogs/retentionDays",
      yaml,
      config: { stages: { beta: { executionLogs: { level: "error", logGroup: false, retentionDays: 7 } } } },
    },
    {
      apis: ["rest", "websocket"],
      at: "/stage/executionLogs/dataTrace",
      yaml,
      config: { stage: { executionLogs: { level: "off", dataTrace: true } } },
    },
    {
      at: "/stage/accessLogs/kmsKeyArn",
      yaml,
      config: { stage: { accessLogs: { logGroupArn: { Ref: "Group" }, kmsKeyArn: true } } },
    },
    {
      at: "/vpcLinks/Pets/securityGroupIds",
      yaml,
      config: { vpcLinks: { Pets: { id: "abc123", securityGroupIds: ["sg-1"] } } },
    },
    { at: "/waf/rateLimit", yaml, config: { waf: { aclArn: { Ref: "Acl" }, rateLimit: 100 } } },
    { at: "/trail/retentionDays", yaml, config: { trail: { bucketName: "records", retentionDays: 30 } } },
    { at: "/alarms/email", yaml, config: { alarms: { topicArn: { Ref: "Topic" }, email: "ops@example.com" } } },
    {
      at: "/domains/0/hostedZoneId",
      yaml,
      config: { domains: [{ name: "api.example.com", create: false, hostedZoneId: "Z0123456789ABCDEFGHIJ" }] },
    },
    { at: "/usagePlans/gold/keys/acme/value", yaml, config: { usagePlans: { gold: { keys: { acme: keyId } } } } },
  ],
  good: [
    { yaml, config: { waf: { aclArn: { Ref: "Acl" } }, trail: { bucketName: "records", allRegions: true } } },
    { yaml, config: { alarms: { email: "ops@example.com" }, waf: { rateLimit: 100 }, trail: { retentionDays: 30 } } },
    { yaml, config: { stage: { accessLogs: { firehose: { bucketArn: { Ref: "Bucket" }, prefix: "logs/" } } } } },
    {
      yaml,
      config: { stage: { executionLogs: "info", accessLogs: { logGroupArn: { Ref: "Group" }, retentionDays: 30 } } },
    },
  ],

  check(api, report, _, config) {
    const find = (place: Node, by: string, ...settings: readonly string[]): void => {
      if (child(place, by).value === undefined) return;
      for (const setting of settings) {
        const { value, origin } = child(place, setting);
        if (value !== undefined) report(origin, { setting, by });
      }
    };
    for (const { written } of writtenStages(api, config)) {
      const access = child(written, "accessLogs");
      find(child(access, "firehose"), "streamArn", "bucketArn", "roleArn", "prefix");
      if (api.kind === "rest") find(access, "firehose", "logGroupArn");
      const logs = child(written, "executionLogs");
      if (child(logs, "logGroup").value === false) find(logs, "logGroup", "retentionDays", "kmsKeyArn");
      if (child(logs, "level").value === "off")
        for (const [setting, { origin }] of entries(logs))
          if (setting !== "level") report(origin, { setting, by: "level: off" });
      // What is said of access logs counts for execution logs too.
      if (!isMade(logs)) find(access, "logGroupArn", "retentionDays", "kmsKeyArn");
    }
    find(child(config, "waf"), "aclArn", "managedRules", "rateLimit");
    find(child(config, "trail"), "bucketName", "retentionDays");
    find(child(config, "alarms"), "topicArn", "email");
    for (const domain of items(child(config, "domains"))) {
      if (child(domain, "create").value !== false) continue;
      const ofMade = ["certificateArn", "hostedZoneId", "ipAddressType", "securityPolicy", "accessMode", "truststore"];
      find(domain, "create", ...ofMade);
    }
    for (const [, link] of entries(child(config, "vpcLinks")))
      for (const by of ["id", "targetArn"]) find(link, by, "securityGroupIds");
    for (const [, plan] of entries(child(config, "usagePlans"))) {
      for (const [, key] of entries(child(plan, "keys"))) find(key, "id", "description", "enabled", "value");
    }
  },
};

/** Whether the log group of execution logs takes over what is said of access logs. */
function isMade(executionLogs: Node): boolean {
  const level = child(executionLogs, "level").value ?? executionLogs.value;
  return level !== undefined && level !== "off" && child(executionLogs, "logGroup").value !== false;
}
