import type { HttpApi, RestApi } from "../../ir/api.ts";
import { never } from "../../ir/never.ts";
import type { ParameterLocation } from "../../ir/operation.ts";
import type { OperationPlan } from "./operations/plan.ts";
import { runtimePackage } from "./package/runtime.ts";
import type { TypeScope } from "./types/scope.ts";
import { aliasDeclaration, interfaceDeclaration } from "./writer/declaration.ts";
import { string } from "./writer/string.ts";
import { importNames } from "./writer/module.ts";
import { generic, keyword, reference, type Type } from "./writer/type.ts";

/** A module, and the first type that it declares, to show in examples. */
interface HandlersModule {
  readonly text: string;
  readonly example: HandlerExample;
}

/** The type of a Lambda function, and the operation that it answers. */
export interface HandlerExample {
  readonly name: string;
  readonly plan: OperationPlan;
}

/**
 * handlers.ts: the type of the Lambda function behind each operation with a proxy integration, so that back end and
 * client share one truth. Undefined if there is none.
 */
export function handlersText(
  api: RestApi | HttpApi,
  plans: readonly OperationPlan[],
  scope: TypeScope,
): HandlersModule | undefined {
  const handled = plans.flatMap((plan) => {
    const type = handlerType(api, plan);
    return type === undefined ? [] : [{ plan, type }];
  });
  const [first] = handled;
  if (first === undefined) return undefined;
  const declared = handled.map(({ plan, type }) => declare(plan, type, scope));
  const used = [...handled.map(({ type }) => type), ...(scope.formats.isAsInJson ? [] : ["Wire"])];
  const imports = [
    importNames(used, `${runtimePackage}/handlers`, true),
    importNames(
      handled.flatMap(({ plan }) => [plan.resultName, ...(isJson(plan) ? [plan.inputName] : [])]),
      "./types.js",
      true,
    ),
  ];
  const exported = `export { bodyOf, respond } from ${string(`${runtimePackage}/handlers`)};\n`;
  return {
    text: [imports.join(""), exported, ...declared.flatMap(({ texts }) => texts)].join("\n"),
    example: { name: declared[0]?.name ?? "", plan: first.plan },
  };
}

type HandlerType = "HandlerV1" | "HandlerV2";

/** The runtime's type by the format of the event; undefined for an operation that no Lambda function answers by itself. */
function handlerType({ kind }: RestApi | HttpApi, { operation }: OperationPlan): HandlerType | undefined {
  const { integration } = operation;
  if (integration?.kind !== "lambda" || !integration.isProxy) return undefined;
  switch (kind) {
    case "rest":
      return "HandlerV1";
    case "http":
      return integration.payloadFormatVersion === "1.0" ? "HandlerV1" : "HandlerV2";
    default:
      return never(kind);
  }
}

function declare(
  plan: OperationPlan,
  type: HandlerType,
  { names, formats }: TypeScope,
): { readonly name: string; readonly texts: string[] } {
  const { operation, inputName, resultName } = plan;
  const call = `\`${operation.method.toUpperCase()} ${operation.path}\``;
  const base = inputName.replace(/Input(\d*)$/, "$1");
  // A map without entries is null in the older format, and left out in the newer.
  const path = mapType(plan, "path", names.type(`${base} Path`), type === "HandlerV1" ? "null" : "undefined");
  const query = mapType(plan, "query", names.type(`${base} Query`), "unknown");
  // Functions parse and print plain JSON, so that they see values as the wire has them.
  const onWire = (name: string): Type => (formats.isAsInJson ? reference(name) : generic("Wire", [reference(name)]));
  const input = isJson(plan) ? onWire(inputName) : keyword("unknown");
  const handler = generic(type, [path.type, query.type, input, onWire(resultName)]);
  const name = names.type(`${base} Handler`);
  const alias = aliasDeclaration(name, handler, `The Lambda function behind ${call}.`);
  return { name, texts: [...path.declarations, ...query.declarations, alias] };
}

/** Every value is text when it comes in a path or query. */
function mapType(
  { operation }: OperationPlan,
  location: ParameterLocation,
  name: string,
  none: "null" | "undefined" | "unknown",
): { readonly type: Type; readonly declarations: readonly string[] } {
  const parameters = operation.parameters.filter((parameter) => parameter.in === location);
  if (parameters.length === 0) return { type: keyword(none), declarations: [] };
  const members = parameters.map((parameter) => ({
    name: parameter.name,
    isOptional: location !== "path",
    type: keyword("string"),
    doc: parameter.description ?? "",
  }));
  return { type: reference(name), declarations: [interfaceDeclaration(name, members, undefined, "")] };
}

/** Only JSON is parsed. */
function isJson({ bodies }: OperationPlan): boolean {
  return bodies.length > 0 && bodies.every(({ kind }) => kind === "json");
}
