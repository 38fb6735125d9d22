import type { Steps } from "../../../mapping/takes/strict-json.ts";
import { templateSources } from "../../../service/template-variables.ts";
import { closest } from "../../../source/closest.ts";
import type { NamedSchema, Schema, ShapeSchema } from "../../../ir/schema.ts";
import type { Reference, Span } from "../../../vtl/ast.ts";
import { answerShape } from "../../templates/answer-shape.ts";
import { requestTemplate } from "../../templates/example.ts";
import { ownersOf } from "../../templates/owners.ts";
import { pathArgument } from "../../templates/path-argument.ts";
import { isClosed, shapesBelow, shapesOf } from "../../templates/schema-shape.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly path: string;
  readonly name: string;
  readonly near: string | undefined;
}

/** A path to what the schema does not have finds nothing. */
export const templatePathNotInSchema: Rule<"rest" | "websocket", Params> = {
  code: "template/path-not-in-schema",
  severity: "warning",
  summary: "What a request template reads of the body is in the body's schema.",
  sources: templateSources,
  apis: ["rest", "websocket"],
  message: ({ path, name }) => `${path} finds nothing: the request's schema has no property "${name}" there.`,
  help: ({ near }) =>
    near === undefined ? "Declare it in the schema, or take the path out." : `Did you mean "${near}"?`,

  bad: [
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "name": $input.json('$.nmae') }`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`#set($city = $input.path('$.address.ctiy'))$city`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "tag": $input.json('$.tags[0].lable') }`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`#foreach($tag in $input.path('$.tag'))1#end`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`$input.json("$['Name']")`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`#set($root = $input.path('$'))$root.adress.city`) },
    {
      at: requestTemplate.replace("~1{id}", ""),
      yaml: pets(`#foreach($tag in $input.path('$.tags'))$tag.lable#end`),
    },
  ],
  good: [
    { yaml: pets(`{ "name": $input.json('$.name'), "all": $input.json('$') }`) },
    { yaml: pets(`$input.path('$.address.city') $input.json('$.tags[*].label') $input.json('$..label')`) },
    { yaml: pets(`$input.json('$.somethingElse')`) },
    { yaml: pets(`$input.json('$.tags.length()') $input.json('$.name.length()')`) },
    { yaml: pets(`$input.json("$.$field")`) },
    { yaml: pets(`#set($root = $input.path('$'))$root.name.length() $root.tags.size() $root.get("name")`) },
  ],

  check(api, report) {
    for (const { integration, schema } of ownersOf(api)) {
      if (schema === undefined) continue;
      for (const { side, body, at } of templatesOfIntegration(api, integration)) {
        if (side !== "request") continue;
        answerShape(body, (reference, { steps }) => {
          const found = steps && missing(steps, schema, api.schemas);
          const place = found && placeOf(reference, found.name);
          if (found && place) report(at(place), { path: pathArgument(reference)?.text ?? reference.literal, ...found });
        });
      }
    }
  },
};

/** Where a reference names a part: the path it asks for, or one of its steps. */
function placeOf(reference: Reference, name: string): Span | undefined {
  const path = pathArgument(reference);
  if (path?.text.includes(name)) return path;
  return reference.steps.find((step) => step.kind === "property" && step.name === name);
}

/** The first name on the way that a schema does not have: where nothing else may be there, or another name is near. */
function missing(steps: Steps, schema: Schema, named: readonly NamedSchema[]): Omit<Params, "path"> | undefined {
  let here = shapesOf(schema, named);
  for (const step of steps) {
    const below = shapesBelow(here, step, named);
    if (typeof step === "string" && below.shapes.length === 0 && here.isWhole) return judge(step, here.shapes);
    here = below;
  }
  return undefined;
}

function judge(name: string, shapes: readonly ShapeSchema[]): Omit<Params, "path"> | undefined {
  const names = shapes.flatMap(({ properties }) => properties.map((property) => property.name));
  if (names.length === 0 || names.includes(name)) return undefined;
  const near = closest(name, names);
  return near !== undefined || shapes.some(isClosed) ? { name, near } : undefined;
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
                name: { type: string }
                address: { type: object, properties: { city: { type: string } }, additionalProperties: false }
                tags: { type: array, items: { type: object, properties: { label: { type: string } } } }
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
