import type { RestApi } from "../../../ir/api.ts";
import type { Response } from "../../../ir/operation.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { printContent } from "./models.ts";
import { printType } from "./parameters.ts";

/**
 * The method responses, by status. `default` and `5XX` are left out, since a method response has one status: the import refuses
 * them or warns (seen as "API Gateway does not support Swagger's 'default' method response").
 */
export function printResponses(api: RestApi, responses: readonly Response[]): JsonObject {
  return sortedMap(
    responses.map((response) => [
      response.status,
      /^[1-5]\d\d$/.test(response.status) ? printResponse(api, response) : undefined,
    ]),
  );
}

function printResponse(api: RestApi, { status, description, headers, content }: Response): JsonObject {
  return compact({
    description: description === "" ? `${status} response` : description,
    headers: unlessEmpty(sortedMap(headers.map(({ name, schema }) => [name, { schema: printType(api, schema) }]))),
    content: printContent(api, content),
  });
}
