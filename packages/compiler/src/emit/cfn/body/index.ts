import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, unlessEmpty } from "../../../source/json-map.ts";
import { oncePer } from "../../../source/once-per.ts";
import { printOptional, printValue } from "../value.ts";
import { printEndpoint } from "./endpoint.ts";
import { printHttpExtensions } from "./http-extensions.ts";
import { printModels } from "./models.ts";
import { printPaths } from "./paths.ts";
import { printRestExtensions } from "./rest-extensions.ts";
import { createSecurity } from "./security.ts";
import { withoutNulls } from "./without-nulls.ts";

/**
 * The API as the OpenAPI 3.0 document that API Gateway's import takes without a warning: canonical, so that two APIs that are the
 * same print the same, and with CloudFormation intrinsics in it. Printed once per API.
 */
export const openApiBody: (api: RestApi | HttpApi) => JsonObject = oncePer((api) => withoutNulls(printBody(api)));

function printBody(api: RestApi | HttpApi): JsonObject {
  const security = createSecurity(api);
  return compact({
    openapi: "3.0.1",
    info: compact({
      title: printValue(api.title),
      // The format demands one; it has no other effect than to show in the console.
      version: printValue(api.version ?? "1.0"),
      description: printOptional(api.description),
    }),
    servers: printEndpoint(api),
    paths: printPaths(api, security),
    components: unlessEmpty(
      compact({
        schemas: api.kind === "rest" ? unlessEmpty(printModels(api)) : undefined,
        securitySchemes: unlessEmpty(security.schemes),
      }),
    ),
    ...(api.kind === "rest" ? printRestExtensions(api) : printHttpExtensions(api)),
  });
}
