import type { Parameter } from "../../../ir/operation.ts";
import type { SdkBody, SdkCall, SdkCalls } from "../../sdk-calls.ts";
import { resolve, type Schemas } from "../../../ir/schema-walk.ts";
import { isList, isObject, type Example } from "./example.ts";
import { exampleOf } from "./example-of.ts";

/** What a sample call sends: parameters that must be there, and the body. */
export interface CallInput {
  readonly parameters: readonly SampleParameter[];
  readonly body: { readonly of: SdkBody; readonly value: Example } | undefined;
}

export interface SampleParameter {
  readonly parameter: Parameter;
  /** In the SDK's input. */
  readonly key: string;
  readonly value: Example;
}

/** Chooses the values of a sample call, the same for all the languages it is shown in. */
export function callInput(call: SdkCall, schemas: Schemas, formatOf: SdkCalls["formatOf"]): CallInput {
  const parameters = call.parameters
    .filter(({ parameter }) => parameter.isRequired || parameter.in === "path")
    .map(({ parameter, key }) => ({ parameter, key, value: parameterValue(parameter, schemas, formatOf) }));
  return { parameters, body: sampleBody(call, schemas, formatOf) };
}

/** None where it may be left out and there is nothing to show, nor where no client sends one. */
function sampleBody(
  { operation, bodies: [body] }: SdkCall,
  schemas: Schemas,
  formatOf: SdkCalls["formatOf"],
): CallInput["body"] {
  const { method, requestBody } = operation;
  if (body === undefined || method === "any" || method === "head") return undefined;
  const value = bodyValue(body, schemas, formatOf);
  const isEmpty = isObject(value) && value.size === 0;
  return isEmpty && requestBody?.isRequired !== true ? undefined : { of: body, value };
}

/** A path needs a value to be one; so does what the document says nothing of. */
function parameterValue(
  { schema, in: location }: Parameter,
  schemas: Schemas,
  formatOf: SdkCalls["formatOf"],
): Example {
  const value = exampleOf(schema, schemas, formatOf);
  if (value === undefined || value === "") return "string";
  const resolved = resolve(schema, schemas);
  const isUntold = resolved?.kind !== "shape" || resolved.types.length === 0;
  const isEmpty = isObject(value) ? value.size === 0 && isUntold : isList(value) && value.length === 0;
  return isEmpty && (isUntold || location === "path") ? "string" : value;
}

function bodyValue({ kind, media }: SdkBody, schemas: Schemas, formatOf: SdkCalls["formatOf"]): Example {
  if (kind === "binary") return { kind: "file" };
  const value = exampleOf(media.schema, schemas, kind === "text" ? undefined : formatOf);
  if (kind === "text") return typeof value === "string" ? value : "text";
  return value ?? new Map();
}
