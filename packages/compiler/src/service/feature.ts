import type { Severity } from "../diagnostics/diagnostic.ts";
import type { ApiKind } from "../ir/api.ts";

/** One line of the feature matrix: which API types can do it. */
export interface Feature {
  readonly name: string;
  readonly support: Readonly<Record<ApiKind, Support>>;
  /** Restrictions, by API type. */
  readonly notes?: Partial<Record<ApiKind, string>>;
  /** When the service came to support it as said here, ISO 8601 date, month or year. */
  readonly changedOn?: string;
  readonly source: string;
  /** Folder below fixtures/features that shows it in a template for each API type that has it. */
  readonly fixture?: string;
  /** Where its use can be seen in a document, the IR or the configuration. */
  readonly finding?: FeatureFinding;
  /** Code of the finding of another kind that says it. */
  readonly seenAs?: string;
  /** Why no finding can say it, where an API type lacks it: goes into docs/not-checked.md. */
  readonly unseen?: string;
}

export type Support = "yes" | "partial" | "no";

/** What is reported where an API type without the feature uses it. */
export interface FeatureFinding {
  readonly code: FeatureCode;
  readonly severity: Severity;
  readonly summary: string;
  /** What becomes of the use: goes after "HTTP APIs have no …:". */
  readonly consequence: string;
  readonly help: Partial<Record<ApiKind, string>>;
}

/** Codes of features whose use can be seen; each has a finder in check/feature-use/. */
export type FeatureCode =
  | "body/http-ignored"
  | "cors/extension-rest"
  | "cors/websocket"
  | "doc/documentation-http"
  | "doc/tag-value-rest"
  | "domain/edge-http"
  | "domain/private-http"
  | "domain/routing-rules-http"
  | "endpoint/access-mode"
  | "endpoint/edge-http"
  | "endpoint/private-http"
  | "endpoint/security-policy"
  | "gateway-response/http"
  | "int/cache-http"
  | "int/private-target-http"
  | "int/reference-rest"
  | "int/server-name-rest"
  | "int/stream-http"
  | "int/subtype-rest"
  | "int/type-http"
  | "layout/native-http"
  | "payload/binary-http"
  | "payload/compression-http"
  | "route/default-rest"
  | "sec/apikey-http"
  | "sec/apikey-source-http"
  | "sec/cognito-http"
  | "sec/policy-type"
  | "sec/simple-responses-rest"
  | "sec/token-http"
  | "stage/auto-deploy-rest"
  | "stage/caching-http"
  | "stage/canary-http"
  | "stage/client-certificate-http"
  | "stage/documentation-version-http"
  | "stage/execution-logs-http"
  | "stage/firehose-http"
  | "stage/tracing-http"
  | "template/http-ignored"
  | "usage-plan/http"
  | "validator/http"
  | "vpc-link/network-http"
  | "vpc-link/subnets-websocket"
  | "waf/http";

/** Why nothing is said of features that are used from outside. */
export const usedFromOutside = "It is used from outside of the API's definition: nothing in a document asks for it.";

/** Support in the order of the matrix: REST, HTTP, WebSocket. */
export function on(rest: Support, http: Support, websocket: Support): Feature["support"] {
  return { rest, http, websocket };
}
