import type { NamedSchema, Schema } from "../../../ir/schema.ts";
import { guide } from "../../../service/sources.ts";
import type { Argument, Statement } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { pathArgument } from "../../templates/path-argument.ts";
import { shapeAt } from "../../templates/schema-shape.ts";
import { requestTemplate } from "../../templates/example.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

const limit = 1000;
const at = requestTemplate.replace("~1{id}", "");

/** A loop over a client's list leaves out what comes after its last round. */
export const templateLongList: Rule<"rest", { path: string; maxItems: number | undefined }> = {
  code: "template/long-list",
  severity: "info",
  summary: "A list of the request that a template loops over has 1,000 items at most.",
  sources: [guide("limits")],
  apis: ["rest"],
  message: ({ path, maxItems }) =>
    `${path} may have ${maxItems === undefined ? "any number of" : String(maxItems)} items; the service ends a loop after ${String(limit)}, and goes on without the rest.`,
  help: () => `Give the list maxItems: ${String(limit)} or less in the schema, and check it in the back end.`,

  bad: [
    { at, yaml: pets(`[#foreach($tag in $input.path('$.tags'))1#if($foreach.hasNext),#end#end]`) },
    { at, yaml: pets(`#set($tags = $input.path('$.tags'))[#foreach($tag in $tags)1#if($foreach.hasNext),#end#end]`) },
    { at, yaml: pets(`[#foreach($row in $input.path('$.rows'))1#if($foreach.hasNext),#end#end]`) },
    { at, yaml: pets(`[#foreach($cell in $input.path('$.rows[0]'))1#if($foreach.hasNext),#end#end]`) },
    {
      at,
      yaml: pets(`#set($root = $input.path('$'))[#foreach($tag in $root.tags)1#if($foreach.hasNext),#end#end]`),
    },
  ],
  good: [
    { yaml: pets(`[#foreach($name in $input.path('$.names'))1#if($foreach.hasNext),#end#end]`) },
    { yaml: pets(`{ "tags": $input.json('$.tags') }`) },
    { yaml: pets(`[#foreach($other in $input.path('$.others'))1#if($foreach.hasNext),#end#end]`) },
    { yaml: pets(`#set($names = $input.path('$.names'))[#foreach($n in $names)1#if($foreach.hasNext),#end#end]`) },
    { yaml: pets(`[#foreach($number in [1..3])$number#if($foreach.hasNext),#end#end]`) },
  ],

  check(api, report) {
    for (const { requestBody, integration } of api.operations) {
      const schema = requestBody?.content.find(({ type }) => /^application\/json\b/i.test(type))?.schema;
      if (!schema || !integration) continue;
      for (const { side, body, at: place } of templatesOfIntegration(api, integration)) {
        if (side !== "request") continue;
        const variables = variablesOf(body);
        walk(body, {
          statement(node) {
            const list = node.kind === "foreach" ? node.args[2] : undefined;
            const path = list && pathOf(list, variables);
            const long = path === undefined ? undefined : longList(path, schema, api.schemas);
            if (list && path !== undefined && long) report(place(list), { path, ...long });
          },
        });
      }
    }
  },
};

/** Paths that variables hold what is found at; a variable that is set twice holds nothing certain. */
function variablesOf(body: readonly Statement[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  walk(body, {
    statement(node) {
      if (node.kind !== "set" || node.target.steps.length > 0) return;
      const { name } = node.target;
      const path = taken.has(name) ? undefined : pathOf(node.value, paths);
      taken.add(name);
      if (path === undefined) paths.delete(name);
      else paths.set(name, path);
    },
  });
  return paths;
}

/** `$input.path('$.a')`, or names below a variable that holds such. */
function pathOf(node: Argument, variables: ReadonlyMap<string, string>): string | undefined {
  if (node.kind !== "reference") return undefined;
  const [first, ...more] = node.steps;
  if (node.name === "input" && first?.kind === "method" && first.name === "path")
    return more.length === 0 ? pathArgument(node)?.text : undefined;
  const path = variables.get(node.name);
  const names = node.steps.map((step) => (step.kind === "property" ? step.name : undefined));
  return path === undefined || names.includes(undefined) ? undefined : [path, ...names].join(".");
}

function longList(
  path: string,
  schema: Schema,
  named: readonly NamedSchema[],
): { maxItems: number | undefined } | undefined {
  const shape = shapeAt(path, schema, named);
  if (shape === undefined || !shape.types.includes("array")) return undefined;
  const said = shape.constraints.find(({ keyword }) => keyword === "maxItems")?.value;
  const maxItems = typeof said === "number" ? said : undefined;
  return maxItems !== undefined && maxItems <= limit ? undefined : { maxItems };
}

function pets(template: string): string {
  return `
paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                tags: { type: array, items: { type: string } }
                names: { type: array, maxItems: 1000, items: { type: string } }
                rows: { type: array, maxItems: 1001, items: { type: array, items: { type: string } } }
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates:
          application/json: |
            ${template}
        responses: { default: { statusCode: "200" } }
`;
}
