import { child, items, type Node } from "../source/node.ts";

/**
 * The places of `x-amazon-apigateway-endpoint-configuration`, whether it is there or not: at the root in Swagger 2.0, in a server
 * in OpenAPI 3; read in both.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-endpoint-configuration.html
 */
export function endpointConfigurations(root: Node): Node[] {
  return [root, ...items(child(root, "servers"))].map((node) =>
    child(node, "x-amazon-apigateway-endpoint-configuration"),
  );
}
