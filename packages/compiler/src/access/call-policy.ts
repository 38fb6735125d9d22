import { executeApiArn, routeInArn, type ApiPlace } from "../ir/arn.ts";
import type { Api } from "../ir/api.ts";
import { isIntrinsic, type Cfn } from "../ir/cfn.ts";
import type { Operation } from "../ir/operation.ts";
import { anyPath, anySegment, overlapsGlob } from "../source/glob.ts";

/** A statement of an IAM policy. */
export interface Statement {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly Cfn<string>[];
}

/** What a principal needs to call operations. */
export interface CallPolicy {
  readonly statement: Statement | undefined;
  /** The same operations as a resource policy names them: without the API, which would make a cycle. */
  readonly shorthands: readonly Cfn<string>[];
  /** What else there is to know, in sentences. */
  readonly remarks: readonly string[];
}

/** One way of reaching an API: an operation, or the one route of a WebSocket API that asks. */
interface Door {
  readonly label: string;
  readonly route: string;
  readonly asksForIam: boolean;
  /** What requests look like, for {@link overlapsGlob}. */
  readonly target: string;
}

/**
 * The permission to call the given operations on these stages, or all operations that ask for IAM; others need none.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function callPolicy(
  api: Api,
  place: ApiPlace,
  stages: readonly Cfn<string>[],
  chosen: readonly Operation[],
): CallPolicy {
  const all = doorsOf(api);
  const labels = new Set(chosen.map(labelOf));
  const wanted = chosen.length === 0 ? all : all.filter(({ label }) => labels.has(label));
  const needed = wanted.filter(({ asksForIam }) => asksForIam);
  const routes = [...new Set(needed.map(({ route }) => route))];
  const isUnknown = stages.some((stage) => isIntrinsic(stage));
  const names = isUnknown ? ["*"] : [...new Set(stages.flatMap((stage) => (isIntrinsic(stage) ? [] : stage)))];
  const paths = names.flatMap((stage) => routes.map((route) => `${stage}/${route}`));
  const statement: Statement = {
    sid: "CallApi",
    actions: ["execute-api:Invoke"],
    resources: paths.map((path) => executeApiArn(place, path)),
  };
  return {
    statement: routes.length === 0 ? undefined : statement,
    shorthands: paths.map((path) => `execute-api:/${path}`),
    remarks: [
      ...(isUnknown
        ? ["The stack gives the stage's name: every stage is permitted. Name one with --stage."]
        : names.length > 1 && needed.length > 0
          ? [`These are for the stages ${names.join(", ")}. Name one with --stage.`]
          : []),
      ...wanted
        .filter(({ asksForIam }) => !asksForIam && chosen.length > 0)
        .map(({ label }) => `${label} does not ask for IAM, so that no permission is needed, nor keeps anybody out.`),
      ...needed.flatMap((door) => wider(door, all, needed)),
    ],
  };
}

/** Operations that a permission covers beside its own: a wildcard takes slashes too. */
function wider(door: Door, all: readonly Door[], needed: readonly Door[]): readonly string[] {
  const more = all.filter(
    (other) => other.asksForIam && !needed.includes(other) && overlapsGlob(door.route, other.target),
  );
  if (more.length === 0) return [];
  const labels = more.map(({ label }) => label).join(", ");
  return [`The permission for ${door.label} covers ${labels} too, since * stands for slashes as well.`];
}

function doorsOf(api: Api): readonly Door[] {
  if (api.kind === "websocket") {
    return api.routes
      .filter(({ key }) => key === "$connect")
      .map(({ key, authorization }) => ({
        label: key,
        route: key,
        asksForIam: authorization.kind === "iam",
        target: key,
      }));
  }
  return api.operations.map((operation) => ({
    label: labelOf(operation),
    route: routeInArn(operation),
    asksForIam: operation.authorization.kind === "iam",
    target: targetOf(operation),
  }));
}

/** Method and path of the requests that reach an operation, for patterns: variables as what they can stand for. */
export function targetOf({ method, path, isDefaultRoute }: Operation): string {
  if (isDefaultRoute) return "$default";
  const inPath = path.replaceAll(/\{[^{}]*\}/g, (variable) => (variable.endsWith("+}") ? anyPath : anySegment));
  return `${method === "any" ? anySegment : method.toUpperCase()}${inPath}`;
}

function labelOf({ method, path, isDefaultRoute }: Operation): string {
  return isDefaultRoute ? "$default" : `${method.toUpperCase()} ${path}`;
}
