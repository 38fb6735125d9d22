import { parseJsonPath } from "../../../mapping/json-path/parse.ts";
import { templateSources } from "../../../service/template-variables.ts";
import { closest } from "../../../source/closest.ts";
import type { NamedSchema, Schema, ShapeSchema } from "../../../ir/schema.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate } from "../../templates/example.ts";
import { pathArgument } from "../../templates/path-argument.ts";
import { shapeOf } from "../../templates/schema-shape.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly path: string;
  readonly name: string;
  readonly near: string | undefined;
}

/** A path to what the schema does not have finds nothing. */
export const templatePathNotInSchema: Rule<"rest", Params> = {
  code: "template/path-not-in-schema",
  severity: "warning",
  summary: "What a request template reads of the body is in the body's schema.",
  sources: templateSources,
  apis: ["rest"],
  message: ({ path, name }) => `${path} finds nothing: the request's schema has no property "${name}" there.`,
  help: ({ near }) =>
    near === undefined ? "Declare it in the schema, or take the path out." : `Did you mean "${near}"?`,

  bad: [
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "name": $input.json('$.nmae') }`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`#set($city = $input.path('$.address.ctiy'))$city`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "tag": $input.json('$.tags[0].lable') }`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`#foreach($tag in $input.path('$.tag'))1#end`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`$input.json("$['Name']")`) },
  ],
  good: [
    { yaml: pets(`{ "name": $input.json('$.name'), "all": $input.json('$') }`) },
    { yaml: pets(`$input.path('$.address.city') $input.json('$.tags[*].label') $input.json('$..label')`) },
    { yaml: pets(`$input.json('$.somethingElse')`) },
    { yaml: pets(`$input.json('$.tags.length()') $input.json('$.name.length()')`) },
    { yaml: pets(`$input.json("$.$field")`) },
  ],

  check(api, report) {
    for (const { requestBody, integration } of api.operations) {
      const schema = requestBody?.content.find(({ type }) => /^application\/json\b/i.test(type))?.schema;
      if (!schema || !integration) continue;
      for (const { side, body, at } of templatesOfIntegration(api, integration)) {
        if (side !== "request") continue;
        walk(body, {
          reference(node) {
            const path = pathArgument(node);
            const found = path && missing(path.text, schema, api.schemas);
            if (found) report(at(path), { path: path.text, ...found });
          },
        });
      }
    }
  },
};

/** The first name of a path that a schema does not have: where nothing else may be there, or another name is near. */
function missing(path: string, schema: Schema, named: readonly NamedSchema[]): Omit<Params, "path"> | undefined {
  const { path: parsed } = parseJsonPath(path);
  let here = shapeOf(schema, named);
  for (const step of parsed?.steps ?? []) {
    if (here === undefined) return undefined;
    if (step.kind === "index" || step.kind === "wildcard") {
      here = here.items && shapeOf(here.items, named);
      continue;
    }
    const [name, ...others] = step.kind === "property" ? step.names : [];
    if (name === undefined || others.length > 0 || here.properties.length === 0) return undefined;
    const property = here.properties.find((each) => each.name === name);
    if (property === undefined) return judge(name, here);
    here = shapeOf(property.schema, named);
  }
  return undefined;
}

function judge(
  name: string,
  { properties, additionalProperties, patternProperties }: ShapeSchema,
): Omit<Params, "path"> | undefined {
  const near = closest(
    name,
    properties.map((property) => property.name),
  );
  const isClosed = additionalProperties?.kind === "never" && patternProperties.length === 0;
  return near !== undefined || isClosed ? { name, near } : undefined;
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
