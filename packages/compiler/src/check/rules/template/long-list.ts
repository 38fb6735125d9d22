import type { NamedSchema, Schema } from "../../../ir/schema.ts";
import { guide } from "../../../service/sources.ts";
import type { Argument, Statement } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { nameOf, type Steps } from "../../../mapping/takes/strict-json.ts";
import { answerShape } from "../../templates/answer-shape.ts";
import { ownersOf } from "../../templates/owners.ts";
import { shapesAt, typeOf } from "../../templates/schema-shape.ts";
import { requestTemplate } from "../../templates/example.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

const limit = 1000;
const at = requestTemplate.replace("~1{id}", "");

interface Params {
  /** `pets[0].tags` */
  readonly path: string;
  readonly maxItems: number | undefined;
}

/** A loop over a client's list leaves out what comes after its last round. */
export const templateLongList: Rule<"rest" | "websocket", Params> = {
  code: "template/long-list",
  severity: "info",
  summary: "A list of the request that a template loops over has 1,000 items at most.",
  sources: [guide("limits")],
  apis: ["rest", "websocket"],
  message: ({ path, maxItems }) =>
    `The list ${path} may have ${maxItems === undefined ? "any number of" : String(maxItems)} items; the service ends a loop after ${String(limit)}, and goes on without the rest.`,
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
    for (const { integration, schema } of ownersOf(api)) {
      if (schema === undefined) continue;
      for (const { side, body, at: place } of templatesOfIntegration(api, integration)) {
        if (side !== "request") continue;
        const lists = listsIn(body);
        answerShape(body, (reference, { steps }, isAll) => {
          const long = steps && isAll && lists.has(reference) ? longList(steps, schema, api.schemas) : undefined;
          if (long) report(place(reference), long);
        });
      }
    }
  },
};

/** What loops go through. */
function listsIn(body: readonly Statement[]): ReadonlySet<Argument> {
  const lists = new Set<Argument>();
  walk(body, {
    statement(node) {
      const list = node.kind === "foreach" ? node.args[2] : undefined;
      if (list) lists.add(list);
    },
  });
  return lists;
}

function longList(steps: Steps, schema: Schema, named: readonly NamedSchema[]): Params | undefined {
  const seen = shapesAt(steps, schema, named);
  if (typeOf(seen) !== "array") return undefined;
  const said = seen.shapes.flatMap(({ constraints }) => constraints.filter(({ keyword }) => keyword === "maxItems"));
  const maxItems = said.map(({ value }) => value).find((value) => typeof value === "number");
  return maxItems !== undefined && maxItems <= limit ? undefined : { path: nameOf(steps), maxItems };
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
