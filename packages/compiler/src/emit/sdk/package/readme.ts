import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { ClientNames } from "../client-text.ts";
import type { OperationGroup } from "../operations/group.ts";
import { inline } from "./inline.ts";
import { packageNameOf } from "./package-json.ts";
import { readmeTemplate } from "./readme-template.ts";

const asInJson: ReadonlySet<string> = new Set(["string", "number", "Blob"]);

/**
 * README.md of the package. Handlebars is loaded here only.
 *
 * @param handler - type of a Lambda function to show, if there is any
 */
export async function readmeText(
  api: RestApi | HttpApi,
  groups: readonly OperationGroup[],
  names: ClientNames,
  handler: string | undefined,
): Promise<string> {
  const { default: handlebars } = await import("handlebars");
  const first = groups[0]?.plans[0];
  const view = {
    title: inline(typeof api.title === "string" ? api.title : api.name),
    package: packageNameOf(api),
    ...names,
    handler,
    schemes: api.securitySchemes.map(({ name, isIam }) => ({ name: inline(name), isIam })),
    hasIam: api.securitySchemes.some(({ isIam }) => isIam),
    first: first && { name: first.functionName, module: groups[0]?.module, descriptor: first.descriptorName },
    formats: Object.entries<string>({ ...api.settings.sdk.formats })
      .filter(([, type]) => !asInJson.has(type))
      .map(([format, type]) => ({ format, type })),
    groups: groups.map(({ module, tag, plans }) => ({
      module,
      tag: inline(tag ?? "Operations"),
      operations: plans.map(({ functionName, operation }) => ({
        name: functionName,
        call: inline(`${operation.method.toUpperCase()} ${operation.path}`),
        summary: inline(operation.summary ?? ""),
      })),
    })),
  };
  return handlebars.compile(readmeTemplate, { noEscape: true, strict: true })(view);
}
