import type { CfnJson } from "../../../ir/cfn.ts";
import { isObject, own, type Json } from "../../../source/json.ts";
import { orderSchema } from "../body/order-schema.ts";
import { withoutNulls } from "../body/without-nulls.ts";
import { apiIds } from "../ids.ts";
import { jsonMap } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { byLogicalId } from "./by-logical-id.ts";
import { nativeIds } from "./ids.ts";
import { cyclesOf } from "./model-cycles.ts";
import { nameModels, type NamedModel } from "./model-names.ts";

/** What a reference to a model looks like in the IR. */
const local = "#/components/schemas/";

/**
 * The models. A schema refers to another one by its URL in the API; schemas that refer to each other have each other's copies under
 * `definitions`, since neither could be made first.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html
 */
export const nativeModels: CfnPart<"rest"> = {
  feature: "models",
  apis: ["rest"],
  emit: (api) => {
    const { all } = nameModels(api);
    const schemas = new Map(all.map(({ key, schema }) => [key, schema]));
    const cycles = cyclesOf(new Map(all.map(({ key, schema }) => [key, referencesIn(schema, schemas)])));
    return {
      resources: byLogicalId(
        all.map((model) => ({
          logicalId: nativeIds.model(model.key),
          type: "AWS::ApiGateway::Model",
          properties: {
            RestApiId: { Ref: apiIds.rest.api },
            ContentType: "application/json",
            Name: model.name,
            Schema: printSchema(model, schemas, cycles.get(model.key) ?? new Set()),
          },
        })),
      ),
    };
  },
};

function printSchema(
  { schema }: NamedModel,
  schemas: ReadonlyMap<string, CfnJson>,
  circle: ReadonlySet<string>,
): CfnJson {
  const print = (printed: CfnJson): CfnJson => withReferences(printed, (name) => referenceTo(name, circle));
  const definitions = [...circle].sort().map((name): [string, CfnJson] => [name, print(schemas.get(name) ?? {})]);
  const own = print(schema);
  const whole = definitions.length === 0 || !isObject(own) ? own : { ...own, definitions: jsonMap(definitions) };
  return isObject(whole) ? withoutNulls(whole) : whole;
}

/** Names of the models that a schema refers to. */
function referencesIn(schema: CfnJson, known: ReadonlyMap<string, CfnJson>): ReadonlySet<string> {
  const names = new Set<string>();
  withReferences(schema, (name) => {
    if (known.has(name)) names.add(name);
    return "";
  });
  return names;
}

function referenceTo(name: string, circle: ReadonlySet<string>): CfnJson {
  if (circle.has(name)) return `#/definitions/${name}`;
  const url = `https://apigateway.\${AWS::URLSuffix}/restapis/\${${apiIds.rest.api}}/models/\${${nativeIds.model(name)}}`;
  return { "Fn::Sub": url };
}

/** The schema in order, with other values for the references to models in it. */
function withReferences(schema: CfnJson, refer: (name: string) => CfnJson): CfnJson {
  return replaceReferences(orderSchema(schema), refer);
}

function replaceReferences(schema: Json, refer: (name: string) => CfnJson): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map((item) => replaceReferences(item, refer));
  if (!isObject(schema)) return schema;
  const reference = own(schema, "$ref");
  if (typeof reference === "string" && reference.startsWith(local)) {
    return { $ref: refer(reference.slice(local.length)) };
  }
  return jsonMap(
    Object.entries(schema)
      // OpenAPI's word, which the import drops and CreateModel does not know.
      .filter(([key, member]) => key !== "nullable" || member !== true)
      .map(([key, member]) => [key, replaceReferences(member, refer)]),
  );
}
