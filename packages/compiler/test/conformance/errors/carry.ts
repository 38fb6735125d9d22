import { join } from "node:path";
import { readFileSync } from "node:fs";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import { carryIntegration, carryIntegrationResponse } from "./integration.ts";
import { carryMethod } from "./method.ts";
import { carried, notCarried, plainDocument, type Carried, type ErrorRow, type NotCarried } from "./row.ts";
import { carryApiKey, carryStage } from "./stage.ts";
import { patchesOf, resourcesBefore } from "./steps.ts";

/** What a row can be compared with. */
export interface Surroundings {
  /** Every refusal, among them those of the same case. */
  readonly rows: readonly ErrorRow[];
  /** Absolute folder of recorded answers. */
  readonly cases: string;
}

type Carry = (row: ErrorRow, surroundings: Surroundings) => Carried | NotCarried;

const noValue = notCarried("what is refused is the change itself, not a value that a document or a configuration has");

/** What the service says of identifiers is about what is deployed. */
const identifier =
  /^Invalid (?:(?:REST )?API|Resource|Method|Documentation part|Vpc Link|Usage Plan) (?:identifier|ID)|^Invalid model name/;

/** A refused call as a document and a configuration that ask for the same; by the kind of call, whatever it asks for. */
export function carry(row: ErrorRow, surroundings: Surroundings): Carried | NotCarried {
  if (identifier.test(row.message)) return notCarried("it names an API, or a part of one, that is not there");
  const how = Object.hasOwn(calls, row.call) ? calls[row.call] : undefined;
  if (how === undefined) return notCarried("it reads, deletes or calls what is there already");
  return how(row, surroundings);
}

const calls: Readonly<Record<string, Carry>> = {
  create_rest_api: carryApi,
  create_resource: carryResource,
  update_resource: carryResource,
  create_model: ({ params, message }) => {
    if (/already exists/.test(message)) return notCarried("a document's schemas are keys: no two have one name");
    const name = String(own(params, "name"));
    return carryModel(name, own(params, "schema"));
  },
  update_model: ({ params }) => {
    const [patch] = patchesOf(params);
    return patch?.path === "/schema" ? carryModel(String(own(params, "modelName")), patch.value) : noValue;
  },
  update_request_validator: ({ params }) => {
    const patch = patchesOf(params).find(({ op, path }) => op === "replace" && path === "/name");
    return patch === undefined ? noValue : carryValidator(patch.value);
  },
  create_documentation_part: ({ params }) =>
    carried(
      plainDocument({
        "x-amazon-apigateway-documentation": {
          documentationParts: [
            { location: own(params, "location") ?? {}, properties: parsed(own(params, "properties")) },
          ],
        },
      }),
      ["/x-amazon-apigateway-documentation/documentationParts/0"],
    ),
  import_documentation_parts: carryBody,
  put_rest_api: carryBody,
  import_rest_api: carryBody,
  put_method: () => notCarried("parameters of a document have a place and a name, not an expression"),
  update_method: carryMethod,
  put_integration: carryIntegration,
  put_integration_response: carryIntegrationResponse,
  update_stage: carryStage,
  create_api_key: carryApiKey,
  update_api_key: carryApiKey,
  update_rest_api: () => noValue,
  update_documentation_part: () => noValue,
  update_method_response: () => notCarried("what is not there can't be changed; a document says all that is there"),
  update_usage_plan: () => notCarried("a plan of the configuration covers the API and the stage that are made with it"),
};

function carryApi({ params }: ErrorRow): Carried {
  const description = own(params, "description");
  const size = own(params, "minimumCompressionSize");
  const { types, ...endpoint } = (own(params, "endpointConfiguration") ?? {}) as { types?: readonly string[] };
  const lower = types?.map((type) => type.toLowerCase());
  const type: JsonObject = lower === undefined ? {} : { type: lower.length === 1 ? (lower[0] ?? "") : lower };
  const settings: JsonObject = { ...endpoint, ...type };
  const document = plainDocument({
    info: { title: own(params, "name") ?? "", version: "1.0", ...(description !== undefined && { description }) },
    ...(size !== undefined && { "x-amazon-apigateway-minimum-compression-size": size }),
  });
  return carried(
    document,
    [
      ...(description === undefined ? [] : ["/info/description"]),
      ...(size === undefined ? [] : ["/x-amazon-apigateway-minimum-compression-size"]),
      ...Object.keys(settings).map((key) => `config/endpoint/${key}`),
    ],
    Object.keys(settings).length === 0 ? {} : { endpoint: settings },
  );
}

/** The API's resources and the one that is asked for, each with an operation. */
function carryResource(row: ErrorRow, { rows, cases }: Surroundings): Carried | NotCarried {
  const paths = resourcesBefore(row, rows, cases);
  const id = String(own(row.params, "resourceId"));
  const before = paths.get(id) ?? "";
  const patch = patchesOf(row.params).find(({ op }) => op === "replace");
  const parentOf = (name: Json | undefined): string => (paths.get(String(name)) ?? "").replace(/\/$/, "");
  let asked = `${parentOf(own(row.params, "parentId"))}/${String(own(row.params, "pathPart"))}`;
  if (row.call === "update_resource") {
    if (patch === undefined || before === "/" || !/already|sibling|child/.test(row.message)) return noValue;
    const cut = before.lastIndexOf("/");
    if (patch.path === "/pathPart") asked = `${before.slice(0, cut)}/${patch.value}`;
    else asked = parentOf(patch.value) + before.slice(cut);
  }
  const others = [...paths].filter(([name]) => name !== id).map(([, path]) => path);
  // One path has two spellings in a document, and both are one resource.
  const written = others.includes(asked) ? `${asked}/` : asked;
  const { paths: root } = plainDocument();
  const operation = own(own(root, "/"), "get") ?? {};
  const all = [...others, written].map((path): [string, Json] => [path, { get: operation }]);
  return carried(plainDocument({ paths: Object.fromEntries(all) }), [toPointer(["paths", written])]);
}

function carryModel(name: string, schema: Json | undefined): Carried {
  const document = plainDocument({ components: { schemas: { [name]: parsed(schema) } } });
  return carried(document, [toPointer(["components", "schemas", name])]);
}

function carryValidator(name: string): Carried {
  const validators = { [name]: { validateRequestBody: true } };
  return carried(plainDocument({ "x-amazon-apigateway-request-validators": validators }), [
    toPointer(["x-amazon-apigateway-request-validators", name]),
  ]);
}

/** The body itself is the document. */
function carryBody({ case: folder, params }: ErrorRow, { cases }: Surroundings): Carried {
  const body = own(params, "body");
  const file = own(body, "$file");
  const text = typeof file === "string" ? readFileSync(join(cases, folder, file), "utf8") : String(body);
  return { kind: "carried", document: text, config: {}, places: [""] };
}

/** JSON that a call gives as text; what is no JSON stays text, what is not given is null. */
function parsed(text: Json | undefined): Json {
  if (typeof text !== "string") return text ?? null;
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : text;
  } catch {
    return text;
  }
}
