import { descend, items, type Node } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** Credentials are for named origins. */
export const corsAnyOriginCredentials: Rule<"rest", unknown> = {
  code: "cors/any-origin-credentials",
  severity: "error",
  summary: "CORS with credentials names its origins.",
  sources: ["https://fetch.spec.whatwg.org/#cors-protocol-and-credentials"],
  apis: ["rest"],
  message: () => "Browsers refuse every answer that allows credentials for any origin.",
  help: () => "List the origins that may send credentials, or set credentials to false.",

  bad: [{ at: "/cors/credentials", yaml, config: { cors: { origins: ["*"], credentials: true } } }],
  good: [
    { yaml, config: { cors: { origins: ["https://shop.example.com"], credentials: true } } },
    { yaml, config: { cors: { origins: ["*"] } } },
  ],

  check(_, report, __, config) {
    const credentials = descend(config, "cors", "credentials");
    const isAny = ({ value }: Node): boolean => value === "*";
    if (credentials.value === true && items(descend(config, "cors", "origins")).some(isAny))
      report(credentials.origin, {});
  },
};
