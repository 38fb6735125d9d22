import type { ApiKind } from "../../../src/ir/api.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";

/** A document as it is written, and where faults can be put into it. */
export interface DocumentView {
  readonly api: ApiKind;
  readonly isSwagger2: boolean;
  readonly root: JsonObject;
  readonly paths: readonly Place[];
  readonly operations: readonly OperationPlace[];
  readonly integrations: readonly IntegrationPlace[];
  readonly schemas: readonly Place[];
  readonly authorizers: readonly Place[];
}

/** An object of the document. */
export interface Place {
  readonly pointer: string;
  /** Its key. */
  readonly name: string;
  readonly value: JsonObject;
}

export interface OperationPlace extends Place {
  readonly path: string;
}

export interface IntegrationPlace extends Place {
  readonly operation: OperationPlace;
  /** Lower case. */
  readonly type: string;
  readonly uri: string;
}

const verbs: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "patch",
  "head",
  "options",
  "x-amazon-apigateway-any-method",
]);
const integrationKey = "x-amazon-apigateway-integration";

/** Places where an object stands itself: none behind references, and none that a stack chooses. */
export function viewOf(root: JsonObject, api: ApiKind): DocumentView {
  const paths = members(root, "paths").filter(({ name }) => name.startsWith("/"));
  const operations = paths.flatMap((item) =>
    members(item.value, ...[]).flatMap((each): OperationPlace[] =>
      verbs.has(each.name) ? [{ ...each, pointer: item.pointer + each.pointer, path: item.name }] : [],
    ),
  );
  const integrations = operations.flatMap((operation): IntegrationPlace[] => {
    const value = own(operation.value, integrationKey);
    if (!isPlain(value)) return [];
    const uri = own(value, "uri");
    return [
      {
        pointer: operation.pointer + toPointer([integrationKey]),
        name: integrationKey,
        value,
        operation,
        type: String(own(value, "type")).toLowerCase(),
        uri: typeof uri === "string" ? uri : "",
      },
    ];
  });
  const isSwagger2 = own(root, "swagger") !== undefined;
  const schemas = isSwagger2 ? members(root, "definitions") : members(root, "components", "schemas");
  const schemes = isSwagger2 ? members(root, "securityDefinitions") : members(root, "components", "securitySchemes");
  const authorizers = schemes.flatMap((scheme) => {
    const value = own(scheme.value, "x-amazon-apigateway-authorizer");
    return isPlain(value) ? [{ ...scheme, pointer: `${scheme.pointer}/x-amazon-apigateway-authorizer`, value }] : [];
  });
  return {
    api,
    isSwagger2,
    root,
    paths,
    operations,
    integrations,
    schemas: schemas.filter(({ value }) => own(value, "type") === "object"),
    authorizers,
  };
}

function members(value: Json, ...steps: readonly string[]): Place[] {
  const target = steps.reduce<Json | undefined>((inner, step) => own(inner, step), value);
  return Object.entries(isPlain(target) ? target : {}).flatMap(([name, inner]) =>
    isPlain(inner) ? [{ pointer: toPointer([...steps, name]), name, value: inner }] : [],
  );
}

/** An object that is neither a reference nor an intrinsic function. */
function isPlain(value: Json | undefined): value is JsonObject {
  return (
    isObject(value) && !Object.keys(value).some((key) => key === "$ref" || key === "Ref" || key.startsWith("Fn::"))
  );
}
