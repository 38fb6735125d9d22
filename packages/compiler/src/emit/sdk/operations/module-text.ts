import type { SecurityScheme } from "../../../ir/operation.ts";
import { docComment } from "../writer/doc-comment.ts";
import { functionDeclaration } from "../writer/function.ts";
import { identifier } from "../writer/identifier.ts";
import { importNames } from "../writer/module.ts";
import { typed } from "../writer/print-type.ts";
import { generic, reference } from "../writer/type.ts";
import { objectText } from "../writer/value.ts";
import { runtimePackage } from "../package/runtime.ts";
import { descriptorOf, optInsOf } from "./descriptor.ts";
import { needsInput } from "./input-type.ts";
import { operationDoc } from "./operation-doc.ts";
import type { OperationPlan } from "./plan.ts";

/** A module of operations: for each, a constant that describes it and a function that calls it. */
export function moduleText(plans: readonly OperationPlan[], schemes: ReadonlyMap<string, SecurityScheme>): string {
  const optIns = plans.flatMap(optInsOf);
  const imports = [
    importNames(["send"], runtimePackage, false),
    importNames(["Client", "Operation", "RequestOptions"], runtimePackage, true),
    ...(["form", "multipart", "styles"] as const).map((entry) =>
      importNames(
        optIns.filter((optIn) => optIn.entry === entry).map(({ name }) => name),
        `${runtimePackage}/${entry}`,
        false,
      ),
    ),
    importNames(
      plans.flatMap(({ inputName, outputName, resultName }) => [inputName, outputName, resultName]),
      "./types.js",
      true,
    ),
  ];
  const texts = plans.flatMap((plan) => [constantText(plan, schemes), functionText(plan)]);
  return [imports.join(""), ...texts].join("\n");
}

function constantText(plan: OperationPlan, schemes: ReadonlyMap<string, SecurityScheme>): string {
  const { operation, descriptorName, inputName, resultName } = plan;
  const type = generic("Operation", [reference(inputName), reference(resultName)]);
  const head = typed(`export const ${identifier(descriptorName)}:`, type, "", 4);
  const doc = docComment(`${operation.method.toUpperCase()} ${operation.path}`, "");
  return `${doc}${head} = ${objectText(descriptorOf(plan, schemes), "")};\n`;
}

function functionText(plan: OperationPlan): string {
  const { functionName, descriptorName, inputName, outputName } = plan;
  const isOptional = !needsInput(plan);
  return functionDeclaration(
    functionName,
    [
      { name: "client", isOptional: false, type: reference("Client") },
      { name: "input", isOptional, type: reference(inputName) },
      { name: "options", isOptional: true, type: reference("RequestOptions") },
    ],
    generic("Promise", [reference(outputName)]),
    { callee: `send<${outputName}>`, arguments: ["client", descriptorName, "input", "options"] },
    operationDoc(plan.operation),
  );
}
