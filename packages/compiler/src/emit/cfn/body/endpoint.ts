import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import { compact, unlessEmpty } from "../../../source/json-map.ts";
import { printList, printOptional } from "../value.ts";

/**
 * The one server that carries `x-amazon-apigateway-endpoint-configuration`; undefined where there is nothing to configure. With
 * more than one the import warns, and the URL has no effect since base paths are ignored.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-endpoint-configuration.html
 */
export function printEndpoint(api: RestApi | HttpApi): CfnJson | undefined {
  const { endpoint } = api.settings;
  const configuration = compact({
    disableExecuteApiEndpoint: printOptional(endpoint.disablesExecuteApi),
    // On REST APIs a property of the resource; OpenAPI has it for HTTP APIs only.
    ipAddressType: api.kind === "http" ? printOptional(endpoint.ipAddressType) : undefined,
    vpcEndpointIds: api.kind === "rest" ? unlessEmpty(printList(api.settings.endpoint.vpcEndpointIds)) : undefined,
  });
  if (unlessEmpty(configuration) === undefined) return undefined;
  return [{ url: "/", "x-amazon-apigateway-endpoint-configuration": configuration }];
}
