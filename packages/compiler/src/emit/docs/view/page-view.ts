import { guide } from "../../../service/sources.ts";
import type { SchemaView } from "../schema/tree.ts";
import { cfnText } from "../text/cfn-text.ts";
import { executeApiUrl } from "./base-url.ts";
import type { PageContext } from "./context.ts";
import { errorViews, sharedBodies, type ErrorView } from "./error-view.ts";
import { limitViews, type LimitView } from "./limits-view.ts";
import { operationView, type OperationView, type Sample } from "./operation-view.ts";
import { schemeViews, type SchemeView } from "./scheme-view.ts";
import { setUpSamples } from "./set-up.ts";

/** What the templates print. All text but the HTML of descriptions is escaped by them. */
export interface PageView {
  readonly title: string;
  readonly version: string | undefined;
  readonly theme: "auto" | "light" | "dark";
  readonly kind: string;
  /** Safe HTML. */
  readonly description: string;
  readonly baseUrls: readonly { readonly url: string; readonly note: string }[];
  readonly setUp: readonly Sample[];
  readonly hasIam: boolean;
  readonly schemes: readonly SchemeView[];
  readonly groups: readonly GroupView[];
  readonly operationCount: number;
  readonly schemas: readonly { readonly id: string; readonly name: string; readonly schema: SchemaView }[];
  readonly errors: readonly ErrorView[];
  readonly sharedBodies: readonly { readonly name: string; readonly body: string }[];
  readonly isRest: boolean;
  readonly limits: readonly LimitView[];
  readonly signingGuide: string;
  readonly callGuide: string;
}

interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly operations: readonly OperationView[];
}

/** The whole page, in the order in which it is read. */
export function pageView(context: PageContext): PageView {
  const { api, markdown, schemaIds, trees } = context;
  const groups = groupViews(context);
  return {
    title: api.settings.docs.title ?? cfnText(api.title),
    version: api.version === undefined ? undefined : cfnText(api.version),
    theme: api.settings.docs.theme,
    kind: api.kind === "rest" ? "REST API" : "HTTP API",
    description: markdown.render(cfnText(api.description ?? ""), 1),
    baseUrls: baseUrls(context),
    setUp: setUpSamples(context),
    hasIam: api.securitySchemes.some(({ isIam }) => isIam) || hasIamOperation(context),
    schemes: schemeViews(context),
    groups,
    operationCount: groups.reduce((sum, { operations }) => sum + operations.length, 0),
    schemas: api.schemas.map(({ name, schema }) => ({
      id: schemaIds.get(name) ?? "",
      name,
      schema: trees.view(schema),
    })),
    errors: errorViews(context),
    sharedBodies: sharedBodies(context),
    isRest: api.kind === "rest",
    limits: limitViews(api),
    signingGuide: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html",
    callGuide: guide("api-gateway-control-access-using-iam-policies-to-invoke-api"),
  };
}

function hasIamOperation({ api }: PageContext): boolean {
  return api.operations.some(({ authorization }) => authorization.kind === "iam");
}

function baseUrls({ api }: PageContext): PageView["baseUrls"] {
  const { disablesExecuteApi } = api.settings.endpoint;
  const servers = api.servers.map(({ url, description }) => ({ url: cfnText(url), note: description ?? "" }));
  if (disablesExecuteApi === true) return servers;
  return [
    ...servers,
    { url: executeApiUrl(api), note: "Default endpoint; API_ID and REGION are those of the deployment" },
  ];
}

/** Tags in the document's order, then those it does not declare, then operations without any. */
function groupViews(context: PageContext): GroupView[] {
  const { api, calls, anchors, markdown } = context;
  const order = new Map(api.tags.map(({ name }, index) => [name, index]));
  const rank = (tag: string | undefined): number =>
    tag === undefined ? api.tags.length + 1 : (order.get(tag) ?? api.tags.length);
  const groups = calls.groups.toSorted((one, other) => rank(one.tag) - rank(other.tag));
  return groups.map(({ tag, calls: members }) => {
    const description = api.tags.find(({ name }) => name === tag)?.description;
    return {
      id: anchors.anchor("tag", tag ?? "operations"),
      title: tag ?? "Operations",
      description: markdown.render(description ?? "", 2),
      operations: members.map((call) => operationView(call, context)),
    };
  });
}
