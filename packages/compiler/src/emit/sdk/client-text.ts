import type { HttpApi, RestApi } from "../../ir/api.ts";
import { boundOf } from "../../service/limits.ts";
import { presented } from "./operations/security.ts";
import { needsInput } from "./operations/input-type.ts";
import { operationDoc } from "./operations/operation-doc.ts";
import type { OperationGroup } from "./operations/group.ts";
import { typeNamesOf } from "./operations/module-text.ts";
import type { OperationPlan } from "./operations/plan.ts";
import { runtimePackage } from "./package/runtime.ts";
import { constantDeclaration } from "./writer/constant.ts";
import { aliasDeclaration, interfaceDeclaration, type Member } from "./writer/declaration.ts";
import { functionDeclaration } from "./writer/function.ts";
import { importNames } from "./writer/module.ts";
import { generic, reference } from "./writer/type.ts";
import { code } from "./writer/value.ts";

/** Names of what the client module declares. */
export interface ClientNames {
  readonly auth: string;
  readonly options: string;
  readonly client: string;
  readonly create: string;
}

/** client.ts: all operations as methods of one object. */
export function clientText(api: RestApi | HttpApi, groups: readonly OperationGroup[], names: ClientNames): string {
  const plans = groups.flatMap((group) => group.plans);
  const needed = new Set(plans.map(methodType));
  const methods = plans.map((plan): Member => {
    const type = generic(methodType(plan), typeNamesOf(plan).map(reference));
    return { name: plan.functionName, isOptional: false, type, doc: operationDoc(plan.operation) };
  });
  const operations = Object.fromEntries(
    plans.map(({ functionName, descriptorName }) => [functionName, code(descriptorName)]),
  );
  const record = generic("Record", [reference(`keyof ${names.client}`), reference("OperationDescriptor")]);

  const members = credentials(api);
  const imports = [
    importNames(["bind"], runtimePackage, false),
    importNames(
      [...(members.length > 0 ? ["Credential"] : []), "FullClientOptions", "Limits", "OperationDescriptor", ...needed],
      runtimePackage,
      true,
    ),
    ...groups.map((group) =>
      importNames(
        group.plans.map(({ descriptorName }) => descriptorName),
        `./${group.module}.js`,
        false,
      ),
    ),
    importNames(plans.flatMap(typeNamesOf), "./types.js", true),
  ];
  return [
    imports.join(""),
    interfaceDeclaration(
      names.auth,
      members,
      undefined,
      "Credentials by security scheme: the text itself, a function that gets it, or a signer.",
    ),
    aliasDeclaration(names.options, generic("FullClientOptions", [reference(names.auth)]), ""),
    interfaceDeclaration(names.client, methods, undefined, typeof api.title === "string" ? api.title : ""),
    constantDeclaration("operations", record, operations, false),
    constantDeclaration("limits", reference("Limits"), { maxBodyBytes: boundOf("payloadBytes", api.kind).max }, false),
    functionDeclaration(
      names.create,
      [{ name: "options", isOptional: false, type: reference(names.options) }],
      reference(names.client),
      { callee: "bind", types: [names.client], arguments: ["options", "operations", "limits"] },
      "Makes a client with every operation and all features. Bundles stay smaller with the functions, which take a client of the runtime.",
    ),
  ].join("\n");
}

/** The runtime's type of a method. */
function methodType(plan: OperationPlan): string {
  return `${plan.paging ? "PagedMethod" : "Method"}${needsInput(plan) ? "" : "WithoutInput"}`;
}

function credentials({ securitySchemes }: RestApi | HttpApi): Member[] {
  return securitySchemes
    .filter((scheme) => presented(scheme) !== undefined)
    .map(({ name, description }) => ({
      name,
      isOptional: true,
      type: reference("Credential"),
      doc: description ?? "",
    }));
}
