import type { Rule } from "../../rule.ts";

/** Members that OpenAPI 3.0 has not at a place, in the words of the parser that the service reads documents with. */
export const parseIssue: Rule<"rest" | "http", { text: string; member: string }> = {
  code: "parse/issue",
  severity: "warning",
  summary: "The service ignores members that OpenAPI 3.0 doesn't have, and fails if it is told to fail on warnings.",
  sources: [
    "https://github.com/aws/serverless-application-model/issues/2297",
    "https://spec.openapis.org/oas/v3.0.4.html",
  ],
  apis: ["rest", "http"],
  message: ({ text }) => `The service ignores this ("${text}").`,
  help: ({ member }) =>
    `Check the spelling of "${member}", move it where OpenAPI 3.0 has it, or begin its name with x-.`,

  bad: [{ at: "/paths/~1pets/get/parameters/0/type", yaml: document("type: string") }],
  good: [{ yaml: document("schema: { type: string }") }, { yaml: document("x-type: string") }],

  check(api, report) {
    for (const { text, origin } of api.importRemarks) {
      if (!text.startsWith("Parse issue: ") || !text.endsWith(" is unexpected")) continue;
      // The stack has resolved it when the service reads the Body.
      if (text.endsWith(".Fn::If is unexpected")) continue;
      report(origin, { text, member: origin.pointer.slice(origin.pointer.lastIndexOf("/") + 1) });
    }
  },
};

function document(member: string): string {
  return `
paths:
  /pets:
    get:
      parameters: [{ name: kind, in: query, ${member} }]
      responses: { "200": { description: All pets } }
`;
}
