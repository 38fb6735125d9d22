import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Api, ApiKind, HttpApi, RestApi } from "../../ir/api.ts";
import { never } from "../../ir/never.ts";
import type { Definitions } from "./definitions.ts";
import type { Files } from "../file.ts";
import { alarms } from "./alarms.ts";
import { httpDeployment, restDeployment } from "./deployment.ts";
import { compactIfTooLarge } from "./compact-text.ts";
import { checkBody } from "./check-body.ts";
import { gatewayAccount } from "./gateway-account.ts";
import { domains } from "./domains/index.ts";
import { httpApi } from "./http-api.ts";
import { apiIds, nativeApiId } from "./ids.ts";
import { nativeAuthorizers } from "./native/authorizers.ts";
import { checkLayout } from "./native/check-layout.ts";
import { nativeDocumentation } from "./native/documentation.ts";
import { nativeGatewayResponses } from "./native/gateway-responses.ts";
import { nativeMethods } from "./native/methods.ts";
import { nativeModels } from "./native/models.ts";
import { nativeResources } from "./native/resources.ts";
import { nativeRestApi } from "./native/rest-api.ts";
import { nativeValidators } from "./native/validators.ts";
import { withKeptIds } from "./kept-ids.ts";
import type { ExistingTemplate } from "./merge/existing.ts";
import type { Merged } from "./merge/merge.ts";
import { resolveNames } from "./names/resolve.ts";
import { moveBodyToS3 } from "./plain/body-in-s3.ts";
import { printTemplate } from "./print-template.ts";
import { outputs } from "./outputs.ts";
import type { CfnPart, Fragment } from "./part.ts";
import { lambdaPermissions } from "./permissions/index.ts";
import { renameResource } from "./rename-resource.ts";
import { restApi } from "./rest-api.ts";
import { serviceRoles } from "./service-roles.ts";
import { withRetained } from "./retain.ts";
import { accessLogs } from "./stage/access-logs.ts";
import { clientCertificate } from "./stage/client-certificate.ts";
import { documentationVersions } from "./stage/documentation-version.ts";
import { executionLogs } from "./stage/execution-logs.ts";
import { logKey } from "./stage/log-key.ts";
import { restStage } from "./stage/rest-stage.ts";
import { withoutTakenDeployments } from "./stage/taken-deployments.ts";
import { httpStage } from "./stage/v2-stage.ts";
import { checkLimits, isTooLarge, templateLimits } from "./template-limits.ts";
import { assemble, templateJson, type Template } from "./template.ts";
import { trail } from "./trail.ts";
import { usagePlans } from "./usage-plans.ts";
import { vpcEndpoint } from "./vpc-endpoint.ts";
import { vpcLinks } from "./vpc-links.ts";
import { webAcl } from "./waf.ts";
import { checkDefinition } from "./websocket/check-definition.ts";
import { webSocketParts } from "./websocket/index.ts";

/** A part of an API of this type; it may serve others too. */
type PartOf<K extends ApiKind> = Pick<CfnPart<K>, "feature" | "emit">;

/** What a REST API itself is made of, by layout. Parts are in the order in which their resources print. */
const restLayouts: Readonly<Record<RestApi["settings"]["layout"], readonly PartOf<"rest">[]>> = {
  body: [restApi],
  native: [
    nativeRestApi,
    nativeResources,
    nativeMethods,
    nativeModels,
    nativeValidators,
    nativeAuthorizers,
    nativeGatewayResponses,
    nativeDocumentation,
  ],
};

/** What goes with a REST API in either layout; CloudFormation itself finds the order to make things in. */
const restParts: readonly PartOf<"rest">[] = [
  restDeployment,
  restStage,
  documentationVersions,
  clientCertificate,
  accessLogs,
  executionLogs,
  logKey,
  gatewayAccount,
  lambdaPermissions,
  usagePlans,
  vpcEndpoint,
  webAcl,
  serviceRoles,
  vpcLinks,
  domains,
  alarms,
  trail,
  outputs,
];

const httpParts: readonly PartOf<"http">[] = [
  httpApi,
  httpDeployment,
  httpStage,
  accessLogs,
  logKey,
  lambdaPermissions,
  serviceRoles,
  vpcLinks,
  domains,
  alarms,
  trail,
  outputs,
];

/**
 * The CloudFormation template of an API, as `template.yaml` or `template.json`, and beside it the Body if that is too large for a
 * template. It is not fit for use if an error is reported.
 *
 * `definitions` are those of the template that the document stood in, if any: what the API needs of them is copied.
 * `existing` is a template to merge into.
 */
export async function emitCfn(
  api: Api,
  definitions: Definitions | undefined,
  report: Report,
  existing?: ExistingTemplate,
): Promise<Files> {
  if (api.kind !== "websocket" && !checkLayout(api, report)) return new Map();
  const fragments = withoutTakenDeployments(api, fragmentsOf(api, report), report).map((fragment) =>
    withRetained(fragment, api.settings.retains),
  );
  const assembled = assemble(describe(api), fragments);
  if (api.kind === "websocket") checkDefinition(api, assembled, report);
  else checkBody(api, assembled, report);
  const merging = existing && (await (await import("./merge/index.ts")).openExisting(existing, api, report));
  if (existing && !merging) return new Map();
  const { templateFormat } = api.settings;
  const print = async (named: Template): Promise<Merged | undefined> => {
    if (merging) return await merging.print(named);
    const json = templateJson(named);
    const [path, text] = await printTemplate("template", json, templateFormat, "short");
    return { path, text: compactIfTooLarge(text, json, api.origin, report), template: named };
  };
  const name = (unnamed: Template, say: Report): Template => {
    const resolve = (ours: Template): Template =>
      withKeptIds(api, resolveNames(ours, definitions, api.origin, say), say);
    const ours = withLayoutIds(api, unnamed);
    return merging ? merging.named(ours, resolve, say) : resolve(ours);
  };
  const printed = await print(name(assembled, report));
  if (printed === undefined) return new Map();
  const moved = isTooLarge(printed.text) && hasBody(api) ? moveBodyToS3(api, assembled, report) : undefined;
  if (moved === undefined) {
    checkLimits(printed.template, printed.text, api, report);
    return new Map([[printed.path, printed.text]]);
  }
  // What there is to say of names has been said.
  const small = await print(name(moved.template, () => undefined));
  if (small === undefined) return new Map();
  checkLimits(small.template, small.text, api, report);
  return new Map([
    [small.path, small.text],
    [moved.path, moved.text],
  ]);
}

function fragmentsOf(api: Api, report: Report): Fragment[] {
  switch (api.kind) {
    case "rest":
      return [...restLayouts[api.settings.layout], ...restParts].map((part) => part.emit(api, report));
    case "http":
      return httpParts.map((part) => part.emit(api, report));
    case "websocket":
      return webSocketParts.map((part) => part.emit(api, report));
    default:
      return never(api);
  }
}

function hasBody(api: Api): api is RestApi | HttpApi {
  return api.kind === "http" || (api.kind === "rest" && api.settings.layout === "body");
}

/** The template with the API under the logical id of its layout. */
function withLayoutIds(api: Api, template: Template): Template {
  const isNative = api.kind === "rest" && api.settings.layout === "native";
  return isNative ? renameResource(template, apiIds.rest.api, nativeApiId) : template;
}

/** The template's description: title and version, as far as they are known before deployment. */
function describe({ title, version }: Api): string {
  const words = [title, version].filter((word) => typeof word === "string");
  // A character has up to three bytes for each of its UTF-16 code units.
  return words.join(" ").slice(0, Math.floor(templateLimits.descriptionBytes / 3)) || "An API";
}
