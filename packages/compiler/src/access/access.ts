import type { Api, HttpApi, RestApi, WebSocketApi } from "../ir/api.ts";
import type { Authorizer } from "../ir/authorizer.ts";
import { isIntrinsic, type Cfn, type ConditionBranch } from "../ir/cfn.ts";
import type { Operation } from "../ir/operation.ts";
import type { Located } from "../source/origin.ts";
import { policyVerdict, type PolicyVerdict } from "./policy.ts";

/** Who may call one operation. */
export interface Access extends Located {
  /** Upper case; `ANY` for all methods, `ROUTE` on a WebSocket API, whose paths are route keys. */
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  /** Name of the stage where it is so; undefined if it is so on each. */
  readonly stage: string | undefined;
  /** Conditions of the stack under which it is there. */
  readonly when: readonly ConditionBranch[];
  /** In words. */
  readonly callers: string;
  readonly authorization: "none" | "iam" | Authorizer["kind"];
  /** The authorizer, by the key of its security scheme. */
  readonly authorizer: string | undefined;
  readonly scopes: readonly Cfn<string>[];
  readonly isApiKeyRequired: boolean;
  /** Statements of the resource policy that are about it; undefined: there is no policy. */
  readonly policy: readonly string[] | undefined;
  /** Nothing but the request itself is asked for: no credentials, no key, nothing of the policy. */
  readonly isOpen: boolean;
  /** Security schemes that the document asks for, where it is open all the same: the API type knows none of them. */
  readonly ignoredSchemes: readonly string[];
}

/**
 * Who may call what: one row an operation, in document order, or one a stage where a policy makes stages differ; of a WebSocket API
 * one a route.
 */
export function accessOf(api: Api): readonly Access[] {
  if (api.kind === "websocket") return accessOfRoutes(api);
  return api.operations.flatMap((operation) =>
    verdictsOf(api, operation).map(({ stage, verdict }) => ({
      ...accessOfOne(api, operation, verdict),
      method: operation.isDefaultRoute ? "ANY" : operation.method.toUpperCase(),
      path: operation.isDefaultRoute ? "$default" : operation.path,
      stage,
    })),
  );
}

interface StageVerdict {
  readonly stage: string | undefined;
  readonly verdict: PolicyVerdict | undefined;
}

/** What the policy says on each stage; one answer if it is the same. */
function verdictsOf(api: RestApi | HttpApi, operation: Operation): readonly StageVerdict[] {
  if (api.kind === "http") return [{ stage: undefined, verdict: undefined }];
  const verdicts = [api.settings.stage, ...api.settings.furtherStages].map((stage) => ({
    stage: isIntrinsic(stage.name) ? (stage.key ?? "the first") : stage.name,
    verdict: policyVerdict(api, operation, stage),
  }));
  const [first] = verdicts;
  const isSame = new Set(verdicts.map(({ verdict }) => JSON.stringify(verdict))).size === 1;
  return isSame ? [{ stage: undefined, verdict: first?.verdict }] : verdicts;
}

/** The gateway asks once, when a connection is opened: whoever is connected may send every message. */
function accessOfRoutes(api: WebSocketApi): readonly Access[] {
  const rows = api.routes.map((route) => ({
    ...accessOfOne(api, { ...route, when: [], isPreflight: false }, undefined),
    method: "ROUTE",
    path: route.key,
    stage: undefined,
  }));
  const connect = rows.find(({ path }) => path === "$connect");
  return rows.map((row) => {
    if (row === connect) return row;
    const isOpen = connect === undefined || connect.isOpen;
    const asked = { authorization: "none", authorizer: undefined, scopes: [], ignoredSchemes: [] } as const;
    return { ...row, ...asked, isOpen, callers: isOpen ? "anyone" : "who was let in on $connect" };
  });
}

/** What stands behind a gate: an operation, or a route. */
type Guarded = Pick<
  Operation,
  "origin" | "id" | "when" | "security" | "authorization" | "isApiKeyRequired" | "isPreflight"
>;

function accessOfOne(
  api: Api,
  guarded: Guarded,
  verdict: PolicyVerdict | undefined,
): Omit<Access, "method" | "path" | "stage"> {
  const { authorization, isApiKeyRequired } = guarded;
  const authorizer =
    authorization.kind === "authorizer" ? api.authorizers.find(({ name }) => name === authorization.name) : undefined;
  const isPermitted = verdict === undefined || verdict.letsAnyoneIn;
  const isOpen = authorization.kind === "none" && !isApiKeyRequired && isPermitted;
  return {
    origin: guarded.origin,
    operation: guarded.id,
    when: guarded.when,
    callers: callersOf(guarded, authorizer, verdict),
    authorization: authorization.kind === "authorizer" ? (authorizer?.kind ?? "none") : authorization.kind,
    authorizer: authorizer?.name,
    scopes: authorization.kind === "authorizer" ? authorization.scopes : [],
    isApiKeyRequired,
    policy: verdict?.statements,
    isOpen,
    ignoredSchemes: isOpen ? ignoredSchemes(guarded) : [],
  };
}

const authorizerWords: Readonly<Record<Authorizer["kind"], string>> = {
  token: "whom the Lambda authorizer lets in, by token",
  request: "whom the Lambda authorizer lets in",
  cognito: "users of the Cognito pool",
  jwt: "holders of a JWT",
};

function callersOf(operation: Guarded, authorizer: Authorizer | undefined, policy: PolicyVerdict | undefined): string {
  if (policy?.refusesEveryone === true) return "nobody: the policy refuses all";
  if (operation.authorization.kind === "iam") return "IAM principals with execute-api:Invoke (SigV4)";
  // A caller's IAM policy, or that of a Lambda authorizer, may still allow what the resource policy does not name.
  const isLambda = authorizer?.kind === "token" || authorizer?.kind === "request";
  if (policy?.allowsSomeone === false && !isLambda) return "nobody: the policy allows nobody";
  if (authorizer !== undefined) return authorizerWords[authorizer.kind];
  const isPermitted = policy === undefined || policy.letsAnyoneIn;
  if (operation.isApiKeyRequired)
    return isPermitted ? "anyone with an API key" : "whom the policy lets in, with an API key";
  if (!isPermitted) return "whom the policy lets in";
  return operation.isPreflight ? "anyone (browsers ask before they call)" : "anyone";
}

/** What a caller must present by the document; none if nothing is one of the choices. */
function ignoredSchemes({ security }: Guarded): readonly string[] {
  if (security.some((requirement) => requirement.length === 0)) return [];
  return [...new Set(security.flatMap((requirement) => requirement.map(({ scheme }) => scheme)))];
}
