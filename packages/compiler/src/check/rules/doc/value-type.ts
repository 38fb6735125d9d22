import { child, deref, items, type Node } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Numbers and booleans are not written as text. */
export const docValueType: Rule<"rest", { key: string; written: string; meant: number | boolean }> = {
  code: "doc/value-type",
  severity: "warning",
  summary: "A number or a boolean that is written as text is read by some tools, and passed over by others.",
  sources: [
    "https://spec.openapis.org/oas/v3.0.4.html#parameter-object",
    "https://spec.openapis.org/oas/v3.0.4.html#schema-object",
  ],
  apis: ["rest"],
  message: ({ key, written, meant }) =>
    `${key} is the text "${written}", not the ${typeof meant} ${meant}: it may count as not said.`,
  help: ({ meant }) => `Write ${meant} without quotes.`,
  fix: ({ meant }, at) => [{ op: "set", at, value: meant }],

  bad: [
    {
      at: "/paths/~1pets/get/parameters/0/required",
      yaml: document('required: "true"', "minLength: 1"),
      fixed: document("required: true", "minLength: 1"),
    },
    {
      at: "/components/schemas/Pet/properties/name/minLength",
      yaml: document("required: true", "minLength: '1'"),
      fixed: document("required: true", "minLength: 1"),
    },
  ],
  good: [{ yaml: document('required: true, example: "true"', 'default: "1"') }],

  check(api, report, root) {
    const judge = (node: Node, keys: readonly string[], read: (text: string) => number | boolean | undefined): void => {
      for (const key of keys) {
        const { value, origin } = child(node, key);
        if (typeof value !== "string") continue;
        const meant = read(value);
        if (meant !== undefined) report(origin, { key, written: value, meant });
      }
    };
    const { paths, operations } = documentIndex(root);
    for (const { node } of [...paths, ...operations]) {
      judge(node, ["deprecated"], toBoolean);
      for (const written of [...items(child(node, "parameters")), child(node, "requestBody")]) {
        const target = deref(written);
        if (target) judge(target, ["required", "deprecated", "explode", "allowReserved", "allowEmptyValue"], toBoolean);
      }
    }
    for (const { node } of schemaNodes(api, root)) {
      judge(node, booleans, toBoolean);
      judge(node, numbers, toNumber);
    }
  },
};

const booleans = ["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems"];

const numbers = [
  ...["minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "minProperties"],
  "maxProperties",
];

function toBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return word === "true" || word === "false" ? word === "true" : undefined;
}

function toNumber(text: string): number | undefined {
  return /^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function document(parameter: string, schema: string): string {
  return `
paths:
  /pets:
    get:
      parameters: [{ name: page, in: query, ${parameter}, schema: { type: string } }]
      responses:
        "200":
          description: All pets
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string, ${schema} } } }
`;
}
