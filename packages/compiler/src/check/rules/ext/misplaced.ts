import { extensions, type Place } from "../../../service/extensions.ts";
import { guide } from "../../../service/sources.ts";
import { entries } from "../../../source/node.ts";
import { extensionHolders } from "../../extension-holders.ts";
import type { Rule } from "../../rule.ts";

/** Extensions stand where the service looks for them. */
export const extMisplaced: Rule<
  "rest" | "http" | "websocket",
  { key: string; place: Place; places: readonly Place[] }
> = {
  code: "ext/misplaced",
  severity: "warning",
  summary: "An extension in a place where the service doesn't look for it is ignored without a word.",
  sources: [guide("api-gateway-swagger-extensions")],
  apis: ["rest", "http", "websocket"],
  message: ({ key, place }) => `${key} is ignored ${words[place]}.`,
  help: ({ places }) => `Move it: it belongs ${places.map((place) => words[place]).join(" or ")}.`,

  bad: [
    {
      at: "/paths/~1pets/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    x-amazon-apigateway-integration: { type: mock }
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
x-amazon-apigateway-request-validator: all
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-request-validator: all
      x-amazon-apigateway-integration: { type: mock }
`,
    },
  ],

  checkDocument(root, report) {
    for (const { place, node } of extensionHolders(root)) {
      for (const [key, { origin }] of entries(node)) {
        const places = allowed.get(key);
        if (places && !places.includes(place)) report(origin, { key, place, places });
      }
    }
  },
};

const allowed: ReadonlyMap<string, readonly Place[]> = new Map(extensions.map(({ key, places }) => [key, places]));

const words: Readonly<Record<Place, string>> = {
  root: "at the root of the document",
  server: "in a server",
  tag: "in a tag",
  pathItem: "in a path item",
  operation: "in an operation",
  securityScheme: "in a security scheme",
  components: "in components",
};
