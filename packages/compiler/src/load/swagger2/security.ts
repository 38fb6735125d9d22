import { isObject, own, type Json } from "../../source/json.ts";
import type { Node } from "../../source/node.ts";
import { convertMap, convertOnce, made, type Conversion } from "./conversion.ts";

/** Flows of 2.0 by their names in 3.x. */
const flows: ReadonlyMap<Json | undefined, string> = new Map([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

/** `securityDefinitions` as security schemes. Extensions stay; so does any type that 3.x knows already. */
export function convertSecurity(conversion: Conversion, node: Node): Json {
  return convertMap(conversion, node, (scheme) =>
    convertOnce(conversion, scheme, (one) => convertScheme(conversion, one)),
  );
}

function convertScheme(conversion: Conversion, node: Node): Json {
  if (!isObject(node.value)) return node.value ?? null;
  switch (own(node.value, "type")) {
    case "basic":
      return made(conversion, { ...node.value, type: "http", scheme: "basic" }, node.origin);
    case "oauth2":
      return convertOauth2(conversion, node);
    default:
      return node.value;
  }
}

function convertOauth2(conversion: Conversion, node: Node): Json {
  const { flow, authorizationUrl, tokenUrl, scopes, ...rest } = isObject(node.value) ? node.value : {};
  const name = flows.get(flow);
  if (name === undefined) return node.value ?? null;
  const converted = made(conversion, { authorizationUrl, tokenUrl, scopes: scopes ?? {} }, node.origin);
  return made(conversion, { ...rest, flows: made(conversion, { [name]: converted }, node.origin) }, node.origin);
}
