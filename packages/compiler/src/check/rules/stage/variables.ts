import { boundOf } from "../../../service/limits.ts";
import { names } from "../../../service/names.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { stagesSaying } from "../../stages.ts";

/** Stage variables go into URLs and ARNs: not every character is taken. */
export const stageVariables: Rule<"rest" | "http" | "websocket", { problem: string; fix: string }> = {
  code: "stage/variables",
  severity: "error",
  summary: "A stage has up to 100 variables, with names and values of the characters that the service takes.",
  sources: [guide("aws-api-gateway-stage-variables-reference"), guide("limits")],
  apis: ["rest", "http", "websocket"],
  message: ({ problem }) => `${problem}: the service refuses the stage.`,
  help: ({ fix }) => fix,

  bad: [
    { at: "/stage/variables/table-name", yaml, config: { stage: { variables: { "table-name": "pets" } } } },
    { at: "/stage/variables/table", yaml, config: { stage: { variables: { table: "all pets" } } } },
    { at: "/stage/variables/table", yaml, config: { stage: { variables: { table: "p".repeat(513) } } } },
  ],
  good: [{ yaml, config: { stage: { variables: { table_name: "pets.example.com:8080/a?b=c" } } } }],

  check(api, report, _, config) {
    for (const { stage, written: place } of stagesSaying(api, config, "variables")) {
      const variables = Object.entries(stage.variables);
      const count = boundOf("stageVariables", api.kind).max;
      if (variables.length > count) {
        report(place.origin, {
          problem: `The stage has ${variables.length} variables`,
          fix: `Leave ${count} at most.`,
        });
      }
      const longestName = boundOf("stageVariableNameChars", api.kind).max;
      const longestValue = boundOf("stageVariableValueChars", api.kind).max;
      for (const [name, written] of variables) {
        const { origin } = descend(place, name);
        const value = literal(written);
        if (!names.stageVariable.test(name) || name.length > longestName) {
          const fix = `Use up to ${longestName} letters, digits and underscores.`;
          report(origin, { problem: `"${name}" can't be a stage variable's name`, fix });
        } else if (value !== undefined && value.length > longestValue) {
          const fix = `Leave ${longestValue} characters at most.`;
          report(origin, { problem: `The value of the stage variable ${name} has ${value.length} characters`, fix });
        } else if (value !== undefined && !names.stageVariableValue.test(value)) {
          const fix = "Use letters, digits and - . _ ~ : / ? # & = , only.";
          report(origin, { problem: `"${value}" can't be a stage variable's value`, fix });
        }
      }
    }
  },
};
