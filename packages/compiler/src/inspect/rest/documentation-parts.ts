import type { RestApi } from "../../ir/api.ts";
import type { JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { defined } from "../members.ts";
import type { View } from "../options.ts";
import { plainJson } from "../stack.ts";

/** What `GetDocumentationParts` answers. */
export function documentationParts(api: RestApi, { fill }: View): JsonObject[] {
  return (api.documentation?.parts ?? []).map(({ location, properties }, index) => ({
    id: ids.documentationPart(index + 1),
    location: defined({ ...location }),
    properties: JSON.stringify(plainJson(properties, fill)),
  }));
}
