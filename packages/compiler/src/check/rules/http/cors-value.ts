import { apiReference, guide } from "../../../service/sources.ts";
import { descend, items } from "../../../source/node.ts";
import { isFilledInByOthers } from "../../filled-in.ts";
import type { Rule } from "../../rule.ts";

/** Lists of a CORS configuration hold origins, methods and headers as requests have them. */
export const httpCorsValue: Rule<"http", { value: string; list: List }> = {
  code: "http/cors-value",
  severity: "warning",
  summary: "CORS allows origins of the form https://host, methods, and names of headers, each an entry of its own.",
  sources: [guide("http-api-cors"), apiReference("v2", "apis-apiid"), "https://fetch.spec.whatwg.org/#origin-header"],
  apis: ["http"],
  message: ({ value, list }) => `"${value}" is ${forms[list].none}: nothing is allowed by it.`,
  help: ({ list }) => forms[list].help,

  bad: [
    { at: "/x-amazon-apigateway-cors/allowOrigins/0", yaml: cors("allowOrigins: [https://example.com/]") },
    { at: "/x-amazon-apigateway-cors/allowOrigins/0", yaml: cors("allowOrigins: [example.com]") },
    { at: "/x-amazon-apigateway-cors/allowMethods/0", yaml: cors('allowMethods: ["GET,POST"]') },
    { at: "/x-amazon-apigateway-cors/allowHeaders/0", yaml: cors('allowHeaders: ["authorization, content-type"]') },
  ],
  good: [
    { yaml: cors("allowOrigins: ['*'], allowMethods: [get, '*'], allowHeaders: ['*'], exposeHeaders: [X-Total]") },
    { yaml: cors("allowOrigins: [http://localhost:3000, https://*, !Ref Origin, 'https://${host}', '{{ origin }}']") },
  ],

  checkDocument(root, report) {
    for (const list of lists) {
      for (const { value, origin } of items(descend(root, "x-amazon-apigateway-cors", list))) {
        if (typeof value !== "string" || value === "*" || isFilledInByOthers(value)) continue;
        if (!forms[list].pattern.test(value)) report(origin, { value, list });
      }
    }
  },
};

const lists = ["allowOrigins", "allowMethods", "allowHeaders", "exposeHeaders"] as const;

type List = (typeof lists)[number];

/** A field name of RFC 9110. */
const header = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const forms: Readonly<Record<List, { readonly pattern: RegExp; readonly none: string; readonly help: string }>> = {
  allowOrigins: {
    pattern: /^[a-z][a-z0-9+.-]*:\/\/[^/\s,]+$|^null$/i,
    none: "no origin that a browser sends",
    help: "Write scheme and host, and the port if it is not the usual one: https://www.example.com, without a slash behind it.",
  },
  allowMethods: {
    pattern: /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i,
    none: "no method",
    help: "Write each method as an entry of its own, or *.",
  },
  allowHeaders: {
    pattern: header,
    none: "no name of a header",
    help: "Write each header as an entry of its own, or *.",
  },
  exposeHeaders: {
    pattern: header,
    none: "no name of a header",
    help: "Write each header as an entry of its own, or *.",
  },
};

function cors(line: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-cors: { ${line} }
`;
}
