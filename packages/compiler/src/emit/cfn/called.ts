import type { Cfn } from "../../ir/cfn.ts";
import type { Integration, VpcLinkUse } from "../../ir/integration.ts";
import { never } from "../../ir/never.ts";

/** What an integration calls, which Body, native and WebSocket resources say in names of their own. */
export interface Called {
  readonly type: "AWS" | "AWS_PROXY" | "HTTP" | "HTTP_PROXY" | "MOCK";
  readonly httpMethod: Cfn<string> | undefined;
  readonly uri: Cfn<string> | undefined;
  readonly vpcLink: VpcLinkUse | undefined;
}

/** Undefined for a subtype, which only HTTP APIs have. */
export function calledBy(integration: Integration): Called | undefined {
  switch (integration.kind) {
    case "lambda": {
      // Lambda is invoked by POST whatever the client's method.
      const { isProxy, httpMethod = "POST", uri } = integration;
      return { type: isProxy ? "AWS_PROXY" : "AWS", httpMethod, uri, vpcLink: undefined };
    }
    case "service": {
      const { isProxy, httpMethod, uri } = integration;
      return { type: isProxy ? "AWS_PROXY" : "AWS", httpMethod, uri, vpcLink: undefined };
    }
    case "http": {
      const { isProxy, httpMethod, uri, vpcLink } = integration;
      return { type: isProxy ? "HTTP_PROXY" : "HTTP", httpMethod, uri, vpcLink };
    }
    case "mock":
      return { type: "MOCK", httpMethod: undefined, uri: undefined, vpcLink: undefined };
    case "subtype":
      return undefined;
    default:
      return never(integration);
  }
}
