import type { DocumentationPart } from "../../../ir/api.ts";
import { fromParts, type Cfn, type Reference } from "../../../ir/cfn.ts";
import { isObject, own, type Json } from "../../../source/json.ts";
import { apiIds } from "../ids.ts";
import { compact, sortedJson } from "../../../source/json-map.ts";
import { soleFunction } from "../../../source/sole-function.ts";
import type { CfnPart } from "../part.ts";
import { printValue } from "../value.ts";
import { byLogicalId } from "./by-logical-id.ts";
import { nativeIds } from "./ids.ts";

/** The parts of `x-amazon-apigateway-documentation`. */
export const nativeDocumentation: CfnPart<"rest"> = {
  feature: "documentation",
  apis: ["rest"],
  emit: ({ documentation }) => ({
    resources: byLogicalId(
      onePerPlace(documentation?.parts ?? []).map(([logicalId, part]) => ({
        logicalId,
        type: "AWS::ApiGateway::DocumentationPart",
        properties: {
          RestApiId: { Ref: apiIds.rest.api },
          Location: compact({
            Type: part.location.type,
            Path: part.location.path,
            Method: part.location.method,
            StatusCode: part.location.statusCode,
            Name: part.location.name,
          }),
          Properties: printValue(jsonText(sortedJson(part.properties))),
        },
      })),
    ),
  }),
};

/** Of two parts that are about the same, which is reported, the last one. */
function onePerPlace(parts: readonly DocumentationPart[]): [logicalId: string, part: DocumentationPart][] {
  return [...new Map(parts.map((part) => [nativeIds.documentationPart(part), part]))];
}

/** JSON as the text of it, in which a stack fills in what it fills in inside of texts. */
function jsonText(json: Json): Cfn<string> {
  return fromParts(partsOfJson(json));
}

function partsOfJson(json: Json): (string | Reference)[] {
  if (Array.isArray(json)) {
    const items = (json as readonly Json[]).map(partsOfJson);
    return ["[", ...items.flatMap((item, index) => [...(index > 0 ? [","] : []), ...item]), "]"];
  }
  if (!isObject(json)) return [JSON.stringify(json)];
  if (soleFunction(json) !== undefined) {
    const name = own(json, "Ref");
    const reference: Reference = typeof name === "string" ? { kind: "ref", name } : { kind: "function", json };
    return ['"', reference, '"'];
  }
  const members = Object.entries(json).map(([key, member]) => [`${JSON.stringify(key)}:`, ...partsOfJson(member)]);
  return ["{", ...members.flatMap((member, index) => [...(index > 0 ? [","] : []), ...member]), "}"];
}
