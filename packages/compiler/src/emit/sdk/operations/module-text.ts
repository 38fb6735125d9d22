import type { SecurityScheme } from "../../../ir/operation.ts";
import { constantDeclaration } from "../writer/constant.ts";
import { docComment } from "../writer/doc-comment.ts";
import { functionDeclaration, type Parameter } from "../writer/function.ts";
import { importNames } from "../writer/module.ts";
import { generic, reference } from "../writer/type.ts";
import { namesIn } from "../writer/value.ts";
import { runtimeFunctions } from "../package/runtime-names.ts";
import { runtimePackage } from "../package/runtime.ts";
import type { TypeScope } from "../types/scope.ts";
import { descriptorOf } from "./descriptor.ts";
import { needsInput } from "./input-type.ts";
import { operationDoc } from "./operation-doc.ts";
import type { OperationPlan, PagingPlan } from "./plan.ts";
import { shareSecurity } from "./shared-security.ts";

/** A module of operations: for each, a constant that describes it and a function that calls it. */
export function moduleText(
  plans: readonly OperationPlan[],
  schemes: ReadonlyMap<string, SecurityScheme>,
  scope: TypeScope,
): string {
  const described = plans.map((plan) => descriptorOf(plan, schemes, scope));
  const named = new Set(described.flatMap(namesIn));
  const namesOf = (entry: string | undefined): string[] =>
    [...named].filter((name) => runtimeFunctions.get(name) === entry);
  const imports = [
    importNames(["send", ...namesOf("index")], runtimePackage, false),
    importNames(["Client", "Operation", "RequestOptions"], runtimePackage, true),
    ...["bodies", "formats", "pages", "styles"].map((entry) =>
      importNames(namesOf(entry), `${runtimePackage}/${entry}`, false),
    ),
    importNames(plans.some(({ paging }) => paging) ? ["Pages"] : [], `${runtimePackage}/pages`, true),
    importNames(namesOf(undefined), "./formats.js", false),
    importNames(plans.flatMap(typeNamesOf), "./types.js", true),
  ];
  const { descriptors, constants } = shareSecurity(described, scope.names);
  const texts = plans.flatMap((plan, index) => [
    constantText(plan, descriptors[index] ?? {}),
    functionText(plan),
    ...(plan.paging ? [pagesText(plan, plan.paging)] : []),
  ]);
  return [imports.join(""), ...constants, ...texts].join("\n");
}

function constantText(plan: OperationPlan, descriptor: ReturnType<typeof descriptorOf>): string {
  const { operation, descriptorName, inputName, resultName } = plan;
  const type = generic("Operation", [reference(inputName), reference(resultName)]);
  const doc = docComment(`${operation.method.toUpperCase()} ${operation.path}`, "");
  return doc + constantDeclaration(descriptorName, type, descriptor, true);
}

/** Types that an operation's functions and methods name. */
export function typeNamesOf({ inputName, outputName, resultName, paging }: OperationPlan): string[] {
  return [inputName, outputName, resultName, ...(paging ? [paging.itemName] : [])];
}

function parametersOf(plan: OperationPlan): Parameter[] {
  return [
    { name: "client", isOptional: false, type: reference("Client") },
    { name: "input", isOptional: !needsInput(plan), type: reference(plan.inputName) },
    { name: "options", isOptional: true, type: reference("RequestOptions") },
  ];
}

function pagesText(plan: OperationPlan, { functionName, itemName }: PagingPlan): string {
  const { descriptorName, outputName } = plan;
  return functionDeclaration(
    functionName,
    parametersOf(plan),
    generic("Pages", [reference(outputName), reference(itemName)]),
    {
      callee: "pages",
      types: [outputName, itemName],
      arguments: ["client", descriptorName, "input", "options"],
    },
    `Iterates the pages of {@link ${plan.functionName}}; \`.items()\` what is in them.`,
  );
}

function functionText(plan: OperationPlan): string {
  const { functionName, descriptorName, outputName } = plan;
  return functionDeclaration(
    functionName,
    parametersOf(plan),
    generic("Promise", [reference(outputName)]),
    { callee: "send", types: [outputName], arguments: ["client", descriptorName, "input", "options"] },
    operationDoc(plan.operation),
  );
}
