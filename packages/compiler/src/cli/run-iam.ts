import { callPolicy, type CallPolicy, type Statement } from "../access/call-policy.ts";
import { managePolicy, type Purpose } from "../access/manage-policy.ts";
import { toSafeJson } from "../diagnostics/render/json.ts";
import { printable } from "../diagnostics/render/printable.ts";
import { printValue } from "../emit/cfn/value.ts";
import type { Api } from "../ir/api.ts";
import type { Cfn } from "../ir/cfn.ts";
import type { Operation } from "../ir/operation.ts";
import type { JsonObject } from "../source/json.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { placeOf } from "./iam/place.ts";
import { readPrincipal, type Principal } from "./iam/principal.ts";
import { printFindings } from "./print-findings.ts";
import { readApis } from "./read-apis.ts";
import { findOperation } from "./render/find-operation.ts";
import type { Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** Policies of one API for one principal; undefined where none is needed or possible. */
interface Policies {
  /** To attach to the principal. */
  readonly identityPolicy: JsonObject | undefined;
  /** For the API's own policy. */
  readonly resourcePolicy: JsonObject | undefined;
  readonly remarks: readonly string[];
}

/** Prints the policy statements that a principal needs. */
export async function runIam(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const principal = readPrincipal(args.get("principal"));
  const { apis, findings, sources, isUnreadable } = await readApis(args, terminal);
  await printFindings({ findings, sources, format: "text", type: undefined, isQuiet: true, isStrict: false }, terminal);
  const made = apis.map(({ document, api }) => ({ document, ...policiesFor(api, principal, args) }));
  if (args.get("format") === "json") {
    const views = made.map(({ identityPolicy = null, resourcePolicy = null, ...rest }) => ({
      ...rest,
      principal: principal.name,
      identityPolicy,
      resourcePolicy,
    }));
    if (views.length > 0) terminal.stdout(`${toSafeJson(views.length === 1 ? views[0] : views)}\n`);
  } else {
    for (const policies of made) printText(policies, principal, terminal);
  }
  if (isUnreadable) return exitCode.usage;
  return made.some((one) => one.identityPolicy ?? one.resourcePolicy) ? exitCode.clean : exitCode.findings;
}

function policiesFor(api: Api, principal: Principal, args: Arguments): Policies {
  const place = placeOf(api, args);
  const stages = stagesFor(api, args);
  const purpose = args.get("for") ?? "call";
  if (purpose === "connections" && api.kind !== "websocket") {
    throw usageError("--for connections is about WebSocket APIs: only they have connections to send to.");
  }
  if (purpose !== "call") {
    const statements = managePolicy(api, place, stages, purpose as Purpose);
    return asPolicies({ statements, shorthands: [], remarks: [] }, api, principal);
  }
  const { statement, ...rest } = callPolicy(api, place, stages, chosenOperations(api, args));
  return asPolicies({ statements: statement === undefined ? [] : [statement], ...rest }, api, principal);
}

/** The stage that the command line names, or all that the API has. */
function stagesFor({ settings }: Api, args: Arguments): readonly Cfn<string>[] {
  const stage = args.get("stage");
  if (stage !== undefined) return [stage];
  return [settings.stage, ...settings.furtherStages].map(({ name }) => name);
}

function chosenOperations(api: Api, args: Arguments): readonly Operation[] {
  if (api.kind === "websocket") return [];
  return args.getAll("operation").map((text) => findOperation(api.operations, text.trim().split(/\s+/)).operation);
}

function asPolicies(
  { statements, shorthands, remarks }: Omit<CallPolicy, "statement"> & { readonly statements: readonly Statement[] },
  api: Api,
  principal: Principal,
): Policies {
  if (statements.length === 0) {
    const nothing = "No operation asks for IAM, so that there is nothing to permit: give them a scheme with awsSigv4.";
    return {
      identityPolicy: undefined,
      resourcePolicy: undefined,
      remarks: remarks.length === 0 ? [nothing] : remarks,
    };
  }
  const hasResourcePolicy = api.kind === "rest" && shorthands.length > 0;
  const isIdentity = principal.kind === "identity";
  const crossing =
    principal.kind === "service" || hasResourcePolicy
      ? []
      : ["From another account a role of the API's account must be assumed: this takes no resource policy."];
  return {
    identityPolicy: principal.kind === "service" ? undefined : policy(statements.map(identityStatement)),
    resourcePolicy: hasResourcePolicy
      ? policy([
          {
            Effect: "Allow",
            Principal: principal.json,
            Action: "execute-api:Invoke",
            Resource: shorthands.map((shorthand) => printValue(shorthand)),
          },
        ])
      : undefined,
    remarks: [...remarks, ...(isIdentity ? [] : crossing)],
  };
}

function policy(statements: readonly JsonObject[]): JsonObject {
  return { Version: "2012-10-17", Statement: statements };
}

function identityStatement({ sid, actions, resources }: Statement): JsonObject {
  return { Sid: sid, Effect: "Allow", Action: actions, Resource: resources.map((resource) => printValue(resource)) };
}

function printText(
  { identityPolicy, resourcePolicy, remarks }: Policies,
  principal: Principal,
  terminal: Terminal,
): void {
  const sections = [
    ...(identityPolicy === undefined ? [] : [`${identityTitle(principal)}\n${toSafeJson(identityPolicy)}\n`]),
    ...(resourcePolicy === undefined ? [] : [`${resourceTitle(principal)}\n${toSafeJson(resourcePolicy)}\n`]),
  ];
  terminal.stdout(printable(sections.join("\n")));
  for (const remark of remarks) terminal.stderr(printable(`note: ${remark}\n`));
}

function identityTitle({ kind, name }: Principal): string {
  return kind === "account" ? `# For identities of account ${name}` : `# To attach to ${name}`;
}

function resourceTitle({ kind, account }: Principal): string {
  if (kind === "service") return "# For `policy` in the configuration";
  return `# For \`policy\` in the configuration, if the API is not in account ${account ?? ""}`;
}
