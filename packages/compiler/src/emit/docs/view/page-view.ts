import { guide } from "../../../service/sources.ts";
import type { PageContext } from "./context.ts";
import { errorViews, sharedBodies, type ErrorView } from "./error-view.ts";
import { counted, frameView, type FrameView, type GroupView, type Sample } from "./frame-view.ts";
import { limitViews, type LimitView } from "./limits-view.ts";
import { operationView, type OperationView } from "./operation-view.ts";
import { setUpSamples } from "./set-up.ts";
import { tagRanks } from "./tag-rank.ts";

/** What the templates print of a REST or HTTP API. */
export interface PageView extends FrameView {
  readonly body: "operations";
  readonly things: string;
  readonly counted: string;
  readonly setUpWords: string;
  readonly setUp: readonly Sample[];
  readonly hasIam: boolean;
  readonly groups: readonly GroupView<OperationView>[];
  readonly closing: readonly { readonly id: string; readonly title: string }[];
  readonly errors: readonly ErrorView[];
  readonly sharedBodies: readonly { readonly name: string; readonly body: string }[];
  readonly isRest: boolean;
  readonly limits: readonly LimitView[];
  readonly signingGuide: string;
  readonly callGuide: string;
}

/** The whole page, in the order in which it is read. */
export function pageView(context: PageContext): PageView {
  const { api } = context;
  const groups = groupViews(context);
  const count = groups.reduce((sum, { members }) => sum + members.length, 0);
  return {
    ...frameView(context),
    body: "operations",
    things: "operations",
    counted: counted(count, "operation"),
    setUpWords: "Set up once; all calls on this page go on from here.",
    setUp: setUpSamples(context),
    hasIam: api.securitySchemes.some(({ isIam }) => isIam) || hasIamOperation(context),
    groups,
    closing: [
      { id: "errors", title: "Errors of the gateway" },
      { id: "limits", title: "Limits" },
    ],
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

/** Tags in the document's order, then those it does not declare, then operations without any. */
function groupViews(context: PageContext): GroupView<OperationView>[] {
  const { api, calls, anchors, markdown } = context;
  const rank = tagRanks(api.tags);
  const groups = calls.groups.toSorted((one, other) => rank(one.tag) - rank(other.tag));
  return groups.map(({ tag, calls: members }) => {
    const description = api.tags.find(({ name }) => name === tag)?.description;
    return {
      id: anchors.anchor("tag", tag ?? "operations"),
      title: tag ?? "Operations",
      description: markdown.render(description ?? "", 2),
      members: members.map((call) => operationView(call, context)),
    };
  });
}
