import type { SurroundingsConfig } from "../../src/config/settings/surroundings.ts";

/** All that can be said of what stands around an API, so that a setting that is missing here does not compile. */
export const surroundings: Required<SurroundingsConfig> = {
  usagePlans: {
    gold: {
      description: "For partners",
      throttle: { requestsPerSecond: 10, burst: 20 },
      quota: { requests: 1000, per: "month", offset: 0 },
      methods: { "GET /pets": { requestsPerSecond: { Ref: "Rate" } } },
      keys: {
        acme: { description: "Acme", enabled: true, value: "{{resolve:secretsmanager:acme:SecretString:key}}" },
        umbrella: { id: { Ref: "Key" } },
      },
    },
  },
  apiKeySource: "header",
};
