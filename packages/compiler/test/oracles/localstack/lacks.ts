import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../../src/source/json.ts";
import type { Difference } from "./differences.ts";

/** What LocalStack 4.9 cannot show of one layout: there it answers something else, whatever was deployed. */
export interface Lack {
  /** Keys to it in a dump; `*` stands for any key, or for any end of one. */
  readonly at: readonly string[];
  readonly of: "body" | "native";
  /** What it answers instead; undefined for nothing. */
  readonly answers: Json | undefined;
  readonly why: string;
}

const method = ["resources", "*", "*"];
const integration = [...method, "methodIntegration"];

const noAuthorizers = "LocalStack has no AWS::ApiGateway::Authorizer";
const notImported = "LocalStack's import does not read it";

function body(at: readonly string[], answers: Json | undefined, why = notImported): Lack {
  return { at, of: "body", answers, why };
}

function native(at: readonly string[], answers: Json | undefined, why = noAuthorizers): Lack {
  return { at, of: "native", answers, why };
}

/** All that is lacking. */
const lacks: readonly Lack[] = [
  native(["authorizers", "*"], undefined),
  native([...method, "authorizationType"], "NONE"),
  native([...method, "authorizer"], undefined),
  native([...method, "authorizationScopes"], undefined),
  native(["api", "apiKeySource"], "HEADER", "LocalStack's RestApi passes no ApiKeySourceType on"),
  body([...method, "authorizationType"], "NONE", "LocalStack's import knows no awsSigv4"),
  body(["api", "disableExecuteApiEndpoint"], false),
  body(["api", "endpointConfiguration", "vpcEndpointIds"], undefined),
  body(["gatewayResponses", "*"], undefined),
  body([...integration, "cacheKeyParameters"], []),
  body([...integration, "connectionId"], undefined),
  body([...integration, "connectionType"], "INTERNET"),
  body([...integration, "connectionType"], undefined),
  body([...integration, "credentials"], undefined),
  body([...integration, "integrationResponses", "*", "contentHandling"], undefined),
];

/** The lack that explains a difference. */
export function lackBehind(difference: Difference): Lack | undefined {
  return lacks.find(
    ({ at, of, answers }) =>
      at.length === difference.path.length &&
      at.every((step, index) => step === "*" || step === difference.path[index]) &&
      isDeepStrictEqual(difference[of], answers),
  );
}
