import type { HttpApi, HttpCors } from "../../../ir/api.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, unlessEmpty } from "../../../source/json-map.ts";
import { printList, printOptional } from "../value.ts";

/** The extensions at the root of an HTTP API's document. */
export function printHttpExtensions(api: HttpApi): JsonObject {
  return compact({
    "x-amazon-apigateway-importexport-version": "1.0",
    "x-amazon-apigateway-cors": api.cors && printCors(api.cors),
    tags: unlessEmpty(printTags(api)),
  });
}

/**
 * Tags that are meant for AWS. The others stay out, since the import makes an AWS tag with an empty value of each; so do those
 * that the settings give another value.
 */
function printTags({ tags, settings }: HttpApi): JsonObject[] {
  return tags
    .filter(({ name, value }) => value !== undefined && !Object.hasOwn(settings.tags, name))
    .map(({ name, value }) => compact({ name, "x-amazon-apigateway-tag-value": printOptional(value) }));
}

function printCors(cors: HttpCors): JsonObject {
  return compact({
    allowOrigins: unlessEmpty(printList(cors.allowOrigins)),
    allowMethods: unlessEmpty(printList(cors.allowMethods)),
    allowHeaders: unlessEmpty(printList(cors.allowHeaders)),
    exposeHeaders: unlessEmpty(printList(cors.exposeHeaders)),
    maxAge: printOptional(cors.maxAgeSeconds),
    allowCredentials: printOptional(cors.allowCredentials),
  });
}
