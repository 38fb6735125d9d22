import { guide } from "../../../service/sources.ts";
import { operationsByPath, segmentsOf } from "../../paths.ts";
import type { Rule } from "../../rule.ts";

/** Characters of path segments. Segments that mix variables with text are another rule's. */
export const pathSegmentChars: Rule<"rest" | "http", { path: string; segment: string; allowed: string }> = {
  code: "path/segment-chars",
  severity: "error",
  summary: "A path segment consists of letters, digits and a few signs.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/aws-cloudformation/cfn-lint/issues/3631"],
  apis: ["rest", "http"],
  message: ({ path, segment, allowed }) =>
    `The service refuses the segment "${segment}" of ${path}: it may hold letters, digits and ${allowed}.`,
  help: () => "Rename the segment, or make it a path variable.",

  bad: [
    {
      at: "/paths/~1pets~1@me",
      yaml: `
paths:
  /pets/@me:
    get: { responses: { "200": { description: My pets } } }
`,
    },
    {
      at: "/paths/~1pets~1{$id}",
      yaml: `
paths:
  /pets/{$id}:
    get: { responses: { "200": { description: A pet } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /v1.0/pets:search/{pet-id}/all_of-them:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],

  check(api, report) {
    const { text, allowed } = forms[api.kind];
    for (const [path, [{ pathOrigin }]] of operationsByPath(api.operations)) {
      const segment = segmentsOf(path).find((each) => each !== "" && !isFine(each, text));
      if (segment !== undefined) report(pathOrigin, { path, segment, allowed });
    }
  },
};

const forms = {
  rest: { text: /^[A-Za-z0-9._:,-]+$/, allowed: "_ - . , :" },
  http: { text: /^[A-Za-z0-9._:-]+$/, allowed: "_ - . :" },
};

function isFine(segment: string, text: RegExp): boolean {
  if (!/[{}]/.test(segment)) return text.test(segment);
  const isWhole = /^\{[^{}]*\}$/.test(segment);
  return !isWhole || /^\{[A-Za-z0-9._:-]+\+?\}$/.test(segment);
}
