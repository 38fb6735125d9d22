import type { DomainConfig } from "../../../src/config/settings/domains.ts";
import { everywhere, pets, rest, settingsPair, type Pair } from "./pair.ts";

const certificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
const domain: DomainConfig = { name: "api.example.com", certificateArn };

/** Settings of the stage and around it change, operations do not. */
export const settingsPairs: readonly Pair[] = [
  settingsPair("the stage is called otherwise", everywhere, { stage: { name: "live" } }, { stage: { name: "prod" } }),
  settingsPair("the stage's settings change", rest, { stage: { tracing: true } }),
  settingsPair("a deployment is asked for", everywhere, { stage: { redeploy: 2 } }),
  settingsPair("a stage variable is added", everywhere, { stage: { variables: { color: "blue" } } }),
  settingsPair("access logs are switched on", everywhere, {}, { stage: { accessLogs: false } }),
  settingsPair("access logs are switched off", everywhere, { stage: { accessLogs: false } }),
  settingsPair("execution logs are switched on", rest, { stage: { executionLogs: "error" } }),
  settingsPair("everything is as for production", everywhere, { preset: "production" }),
  settingsPair("the endpoint becomes an edge", rest, { endpoint: { type: "edge" } }),
  settingsPair("a cache is switched on", rest, { stage: { caching: { size: "0.5" } } }),
  settingsPair("a further stage is added", everywhere, { stages: { beta: {} } }),
  settingsPair("a further stage is removed", everywhere, {}, { stages: { beta: {} } }),
  settingsPair("a domain is added", everywhere, { domains: [domain] }),
  settingsPair("a domain is removed", everywhere, {}, { domains: [domain] }),
  settingsPair(
    "a domain leads here from another path",
    everywhere,
    { domains: [{ ...domain, paths: ["pets"] }] },
    { domains: [domain] },
  ),
  settingsPair(
    "the stage behind a domain is called otherwise",
    everywhere,
    { domains: [domain], stage: { name: "live" } },
    { domains: [domain], stage: { name: "prod" } },
  ),
  settingsPair("callers in browsers are let in", ["body", "http"], { cors: { origins: ["https://example.com"] } }),
  settingsPair("alarms are added", everywhere, { alarms: {} }),
  settingsPair("tags are added", everywhere, { tags: { team: "pets" } }),
  settingsPair("an HTTP API is no longer deployed by itself", ["http"], { stage: { autoDeploy: false } }),
  settingsPair("an HTTP API is deployed by itself", ["http"], {}, { stage: { autoDeploy: false } }),
];

/** Operations change in an API that is set in a certain way. */
export const settledPairs: readonly Pair[] = [
  {
    name: "an operation is removed behind a domain",
    as: everywhere,
    old: pets,
    now: ["GET /pets"],
    oldConfig: { domains: [domain] },
    nowConfig: { domains: [domain] },
  },
  {
    name: "an operation is removed while there are two stages",
    as: everywhere,
    old: pets,
    now: ["GET /pets"],
    oldConfig: { stages: { beta: {} } },
    nowConfig: { stages: { beta: {} } },
  },
  {
    name: "an operation is removed from an HTTP API that is deployed by hand",
    as: ["http"],
    old: pets,
    now: ["GET /pets"],
    oldConfig: { stage: { autoDeploy: false } },
    nowConfig: { stage: { autoDeploy: false } },
  },
];
