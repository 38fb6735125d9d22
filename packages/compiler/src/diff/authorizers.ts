import type { Api } from "../ir/api.ts";
import type { Authorizer } from "../ir/authorizer.ts";
import type { Cfn } from "../ir/cfn.ts";
import type { Note, Places } from "./change.ts";
import { isSame, shown } from "./same.ts";

/** Authorizers of the same name; that operations use others is a change of theirs. */
export function diffAuthorizers(old: Api, now: Api, note: Note): void {
  for (const before of old.authorizers) {
    const after = now.authorizers.find(({ name }) => name === before.name);
    if (after !== undefined && !isSame(before, after)) diffAuthorizer(before, after, note);
  }
}

function diffAuthorizer(old: Authorizer, now: Authorizer, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  const name = `The authorizer "${old.name}"`;
  if (old.kind !== now.kind) {
    note("authorizer/kind", "breaking", `${name} is of type ${now.kind} instead of ${old.kind}.`, places);
    return;
  }
  if ("uri" in old && "uri" in now && !isSame(old.uri, now.uri)) {
    note(
      "authorizer/function",
      "weakened",
      `${name} asks another function: ${shown(now.uri)}. Read who gets in now.`,
      places,
    );
  }
  if (!isSame(old.identitySources, now.identitySources) || old.schemeHeader !== now.schemeHeader) {
    note("authorizer/identity-source", "breaking", `${name} takes credentials from another place.`, places);
  }
  diffTtl(old, now, name, places, note);
  diffExpression(old, now, name, places, note);
  if (old.kind === "cognito" && now.kind === "cognito") {
    diffAccepted("user pool", old.userPoolArns, now.userPoolArns, name, places, note);
  }
  if (old.kind === "jwt" && now.kind === "jwt") {
    const pairs = ({ issuers }: typeof old): string[] =>
      issuers.flatMap(({ issuer, audiences }) =>
        audiences.map((audience) => `${shown(issuer)} for ${shown(audience)}`),
      );
    diffAccepted("tokens of", pairs(old), pairs(now), name, places, note);
  }
  if ("enableSimpleResponses" in old && "enableSimpleResponses" in now) {
    const isChanged =
      !isSame(old.enableSimpleResponses, now.enableSimpleResponses) ||
      !isSame(old.payloadFormatVersion, now.payloadFormatVersion);
    if (isChanged) note("authorizer/format", "safe", `${name} is asked, or answers, in another format.`, places);
  }
}

/** What the service takes where nothing is said, in seconds. Source: the TTL row of service/limits.ts. */
function diffTtl(old: Authorizer, now: Authorizer, name: string, places: Places, note: Note): void {
  if (isSame(old.ttlSeconds, now.ttlSeconds)) return;
  const isLonger =
    typeof now.ttlSeconds !== "number" || (typeof old.ttlSeconds === "number" && now.ttlSeconds > old.ttlSeconds);
  const message = `${name} keeps its decisions for ${seconds(now.ttlSeconds)} instead of ${seconds(old.ttlSeconds)}.`;
  note("authorizer/ttl", isLonger ? "weakened" : "safe", message, places);
}

function seconds(ttl: Cfn<number> | undefined): string {
  return ttl === undefined ? "the service's default" : `${shown(ttl)} s`;
}

function diffExpression(old: Authorizer, now: Authorizer, name: string, places: Places, note: Note): void {
  if (!("identityValidationExpression" in old) || !("identityValidationExpression" in now)) return;
  if (isSame(old.identityValidationExpression, now.identityValidationExpression)) return;
  const isGone = now.identityValidationExpression === undefined;
  const message = isGone ? `${name} no longer looks at the form of tokens.` : `${name} expects another form of tokens.`;
  note("authorizer/expression", isGone ? "safe" : "breaking", message, places);
}

function diffAccepted(
  what: string,
  old: readonly Cfn<string>[],
  now: readonly Cfn<string>[],
  name: string,
  places: Places,
  note: Note,
): void {
  const [before, after] = [old.map(shown), now.map(shown)];
  for (const each of after) {
    if (!before.includes(each)) note("authorizer/accepts", "weakened", `${name} also accepts ${what} ${each}.`, places);
  }
  for (const each of before) {
    if (!after.includes(each))
      note("authorizer/accepts", "breaking", `${name} no longer accepts ${what} ${each}.`, places);
  }
}
