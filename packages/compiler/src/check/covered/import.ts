import type { Coverage } from "./coverage.ts";

/** What the import says of a document, and what the service refuses of it afterwards. */
export const importCoverage: Readonly<Record<string, Coverage>> = {
  "parse-issue": ["parse/issue", "ref/unresolved", "doc/unexpected-type", "path/leading-slash"],
  "response-default": ["response/default"],
  "response-wildcard": ["response/wildcard"],
  "doc-servers-many": ["doc/servers-many"],
  "doc-malformed-integration": ["int/aws-arn", "int/http-uri", "doc/unexpected-type"],
  "model-required-empty": ["kw/rewritten"],
  "int-timeout-text": ["int/timeout"],
  "http-jwt-unreachable": ["sec/jwt-openid-reachable"],
  "http-authorizer-dropped": ["sec/authorizer-incomplete", "sec/jwt-audience"],
  "http-default-path": ["http/default-path"],
  "schema-format-odd": ["schema/format-odd"],
  "enum-duplicate": ["kw/enum-duplicate"],
  "import-console": { notChecked: "It says how a console words its answers; findings don't depend on it." },
  "http-logging-level": ["config/unknown-key"],
  "http-cors-credentials": ["http/cors-credentials"],
  "v2-route-settings-key": ["config/unknown-key"],
  "v2-no-routes": ["doc/no-paths"],
  "v2-auth-removal": {
    notChecked: "The template says NONE wherever nothing is asked for, so that an old authorizer doesn't stay.",
  },
};
