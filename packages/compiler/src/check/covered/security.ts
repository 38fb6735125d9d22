import type { Coverage } from "./coverage.ts";

const atRunTime = (what: string): Coverage => ({
  notChecked: `It depends on ${what}, which the document doesn't say.`,
});

/** Who may call. */
export const securityCoverage: Readonly<Record<string, Coverage>> = {
  "sec-root-doc-vs-real": ["sec/root-doc-vs-real"],
  "sec-type-rest": ["sec/type-rest", "sec/old-place", "sec/authorizer-missing", "sec/apikey-name"],
  "sec-unused-authorizer": { notChecked: "Nothing is wrong with it: the authorizer is made and costs nothing." },
  "sec-multiple": ["sec/multiple"],
  "sec-multiple-rest": ["sec/multiple-rest"],
  "sec-authorizer-count": ["sec/authorizer-count"],
  "sec-authorizer-id": ["sec/scheme-undefined", "sec/authorizer-incomplete"],
  "sec-type-mismatch": ["sec/type-mismatch"],
  "sec-ttl": ["sec/ttl"],
  "sec-request-identity": ["sec/request-identity", "sec/identity-source"],
  "sec-scopes-authtype": ["sec/scopes-authtype", "sec/scopes-count", "sec/audience-count"],
  "sec-jwt-audience": ["sec/jwt-audience"],
  "sec-jwt-openid-reachable": ["sec/jwt-openid-reachable"],
  "sec-ws-connect-only": ["sec/ws-connect-only", "sec/ws-open"],
  "sec-arn-1600": ["sec/arn-length"],
  "sec-authorizer-resource-512": atRunTime("what the authorizer answers"),
  "sec-context-flat": atRunTime("what the authorizer answers"),
  "sec-private-policy": ["sec/private-policy"],
  "sec-policy-length": ["sec/policy-length"],
  "sec-policy-type": ["sec/policy-type"],
  "sec-policy-redeploy": {
    notChecked: "The template makes a new deployment whenever the policy changes, so that it can't be forgotten.",
  },
  "sec-apikey-http": ["sec/apikey-http"],
  "sec-mtls-ws": ["domain/mutual-tls-type"],
  "sec-sigv4a": atRunTime("how callers sign"),
};
