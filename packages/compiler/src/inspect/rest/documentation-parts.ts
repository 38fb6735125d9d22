import type { RestApi } from "../../ir/api.ts";
import type { JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { compact } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { plainJson } from "../stack.ts";
import { plainDocumentation } from "./plain-documentation.ts";

/** What `GetDocumentationParts` answers: the extension's parts, then those that follow from plain descriptions. */
export function documentationParts(api: RestApi, view: View): JsonObject[] {
  const explicit = api.documentation?.parts ?? [];
  return [...explicit, ...plainDocumentation(api, view, explicit)].map(({ location, properties }, index) => ({
    id: ids.documentationPart(index + 1),
    location: compact({ ...location }),
    properties: JSON.stringify(plainJson(properties, view.fill)),
  }));
}
