import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { namedDomains, withRule } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly problem: string;
  readonly fix: string;
}

/** What routing rules can ask of a request. */
export const domainRuleConditions: Rule<"rest", Params> = {
  code: "domain/rule-conditions",
  severity: "error",
  summary: "A routing rule asks for at most two headers, by names and values that the service takes.",
  sources: [
    guide("rest-api-routing-rules"),
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-routingrule-matchheadervalue.html",
  ],
  apis: ["rest"],
  message: ({ problem }) => problem,
  help: ({ fix }) => fix,

  bad: [
    { at: "/domains/0/rules/0/headers", yaml, config: withRule({ headers: { a: "1", b: "2", c: "3" } }) },
    { at: "/domains/0/rules/0/headers/x version", yaml, config: withRule({ headers: { "x version": "1" } }) },
    { at: "/domains/0/rules/0/headers/accept", yaml, config: withRule({ headers: { accept: "application/json" } }) },
    { at: "/domains/0/rules/0/headers/x-a", yaml, config: withRule({ headers: { "x-a": "v*1" } }) },
    { at: "/domains/0/rules/0/headers/x-a", yaml, config: withRule({ headers: { "x-a": "" } }) },
    { at: "/domains/0/rules/0/basePaths/1", yaml, config: withRule({ basePaths: ["pets", "/"] }) },
  ],
  good: [
    { yaml, config: withRule({ headers: { "x-version": "v1*", "X-Tenant": "*beta*" }, basePaths: ["pets/v1"] }) },
    { yaml, config: withRule({}) },
  ],

  check(api, report, _, config) {
    const most = boundOf("routingRuleHeaders", "rest").max;
    for (const { domain, at } of namedDomains(api.settings.domains, config)) {
      for (const [index, { headers, basePaths }] of domain.rules.entries()) {
        const count = Object.keys(headers).length;
        if (count > most)
          report(at("rules", index, "headers"), {
            problem: `The rule asks for ${String(count)} headers; the service takes ${String(most)} at most.`,
            fix: "Ask for fewer, or have clients send one header that says all of it.",
          });
        for (const [name, value] of Object.entries(headers)) {
          const found = problemOf(name, value);
          if (found !== undefined) report(at("rules", index, "headers", name), found);
        }
        for (const [position, path] of basePaths.entries())
          if (path === "")
            report(at("rules", index, "basePaths", position), {
              problem: "A base path of a rule has a name; the whole domain is none.",
              fix: "Leave basePaths out to take every path.",
            });
      }
    }
  },
};

/** Letters, digits and what the service lists; `*` has a meaning of its own in values. */
const allowed = /^[A-Za-z0-9*?!#$%&'.^_`|~-]+$/;

function problemOf(name: string, value: string): Params | undefined {
  const nameChars = boundOf("routingRuleHeaderChars", "rest").max;
  const valueChars = boundOf("routingRuleValueChars", "rest").max;
  if (!allowed.test(name) || name.length > nameChars)
    return {
      problem: `"${name}" can't be the name of a header in a rule.`,
      fix: `A name has up to ${String(nameChars)} letters, digits and characters of *?-!#$%&'.^_\`|~.`,
    };
  if (!allowed.test(value) || value.length > valueChars)
    return {
      problem: `"${value}" can't be the value of a header in a rule.`,
      fix: `A value has up to ${String(valueChars)} letters, digits and characters of ?-!#$%&'.^_\`|~; write * for others at its start or end.`,
    };
  if (!value.slice(1, -1).includes("*")) return undefined;
  return {
    problem: `"${value}" has a * in the middle; the service takes it at the start and at the end only.`,
    fix: "Write prefix*, *suffix or *within*.",
  };
}
