import type { DocumentationPart } from "../../../ir/api.ts";
import { enums } from "../../../service/enums.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import { closest } from "../../../source/closest.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";

/** A documentation part says what it is about, and is the only one that is about it. */
export const docPart: Rule<"rest", { problem: string; fix: string }> = {
  code: "doc/part",
  severity: "error",
  summary: "A documentation part's location has a known type, a name where the type needs one, and no other part.",
  sources: [
    apiReference("v1", "API_DocumentationPartLocation"),
    guide("api-gateway-documenting-api-content-representation"),
  ],
  apis: ["rest"],
  message: ({ problem }) => `${problem}: the service refuses the documentation part.`,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/x-amazon-apigateway-documentation/documentationParts/0/location",
      yaml: document("type: MODEL"),
    },
    {
      at: "/x-amazon-apigateway-documentation/documentationParts/0/location",
      yaml: document("type: QUERY_PARAM, path: /pets, name: page"),
    },
    {
      at: "/x-amazon-apigateway-documentation/documentationParts/1/location",
      yaml: document("type: RESOURCE", "type: RESOURCE, path: /"),
    },
  ],
  good: [
    { yaml: document("type: QUERY_PARAMETER, path: /pets, method: GET, name: page") },
    { yaml: document("type: METHOD, path: /pets", "type: METHOD, path: /pets, method: GET") },
  ],

  check(api, report) {
    const places = new Set<string>();
    for (const { location, origin } of api.documentation?.parts ?? []) {
      const at = below(origin, "location");
      const place = placeOf(location);
      if (places.has(place)) report(at, { problem: "This location has a part already", fix: "Make one part of both." });
      places.add(place);
      const { type, name, statusCode } = location;
      if (!types.includes(type)) {
        const near = closest(type, types);
        report(at, { problem: `There is no location type ${type}`, fix: `Write ${near ?? types.join(" or ")}.` });
      } else if (named.has(type) && name === undefined) {
        report(at, { problem: `A location of type ${type} needs a name`, fix: "Add the name of what it is about." });
      }
      if (statusCode !== undefined && !/^(?:[1-5]\d\d|\*|\s*)$/.test(statusCode)) {
        report(at, { problem: `"${statusCode}" is no status`, fix: "Write a status of three digits, or *." });
      }
    }
  },
};

const types: readonly string[] = enums.documentationPartType;

const named: ReadonlySet<string> = new Set([
  "AUTHORIZER",
  "MODEL",
  "PATH_PARAMETER",
  "QUERY_PARAMETER",
  "REQUEST_HEADER",
  "RESPONSE_HEADER",
]);

/** The same for locations that are one to the service, which takes `/` for no path and `*` for no method and no status. */
function placeOf({ type, path = "/", method = "*", statusCode = "*", name }: DocumentationPart["location"]): string {
  return JSON.stringify([type, path, method.toUpperCase(), statusCode, name]);
}

function document(...locations: readonly string[]): string {
  const parts = locations.map((location) => `{ location: { ${location} }, properties: { description: About pets } }`);
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-documentation:
  documentationParts: [${parts.join(", ")}]
`;
}
