import type { Authorization } from "../ir/authorizer.ts";
import type { Operation } from "../ir/operation.ts";
import type { Note } from "./change.ts";
import { isSame, shown } from "./same.ts";

/** What may be protected: an operation, or a route. */
type Protected = Pick<Operation, "authorization" | "isApiKeyRequired" | "origin" | "security">;

/** Who may call an operation. */
export function diffSecurity(old: Protected, now: Protected, name: string, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  const [before, after] = [old.authorization, now.authorization];
  let isSaid = true;
  if (before.kind !== "none" && after.kind === "none") {
    note(
      "security/removed",
      "weakened",
      `${name} is no longer protected by ${label(before)}: everybody may call it.`,
      places,
    );
  } else if (before.kind === "none" && after.kind !== "none") {
    note("security/added", "breaking", `${name} is protected by ${label(after)} now.`, places);
  } else if (label(before) !== label(after)) {
    note(
      "security/authorizer",
      "breaking",
      `${name} is protected by ${label(after)} instead of ${label(before)}.`,
      places,
    );
  } else if (before.kind === "authorizer" && after.kind === "authorizer") {
    isSaid = diffScopes(before.scopes.map(shown), after.scopes.map(shown), name, places, note);
  } else isSaid = false;
  if (old.isApiKeyRequired !== now.isApiKeyRequired) {
    isSaid = true;
    const message = `${name} ${now.isApiKeyRequired ? "needs an API key now" : "no longer needs an API key"}.`;
    note("security/api-key", now.isApiKeyRequired ? "breaking" : "weakened", message, places);
  }
  if (!isSaid && !isSame(old.security, now.security)) {
    // The gateway asks for the same: the back end, or nobody, checks what clients are told to present.
    const isGone = old.security.length > 0 && now.security.length === 0;
    const message = `Clients of ${name} are told to present ${isGone ? "nothing" : "something else"}.`;
    note("security/requirements", isGone ? "weakened" : "breaking", message, places);
  }
}

/** One of the scopes is enough: more of them let more callers in. None asks for no scope at all. */
function diffScopes(
  old: readonly string[],
  now: readonly string[],
  name: string,
  places: { readonly old: Operation["origin"]; readonly new: Operation["origin"] },
  note: Note,
): boolean {
  const added = now.filter((scope) => !old.includes(scope));
  const removed = old.filter((scope) => !now.includes(scope));
  if (added.length + removed.length === 0) return false;
  const wasAny = old.length === 0;
  const isAny = now.length === 0;
  if (isAny) note("security/scopes", "weakened", `${name} asks for no scope any more.`, places);
  else if (added.length > 0) {
    const message = `${name} ${wasAny ? "asks for" : "also lets in"} the ${added.length === 1 ? "scope" : "scopes"} ${added.join(", ")}.`;
    note("security/scopes", wasAny ? "breaking" : "weakened", message, places);
  }
  if (removed.length > 0 && !isAny) {
    note("security/scopes", "breaking", `${name} no longer lets in the scope ${removed.join(", ")}.`, places);
  }
  return true;
}

function label(authorization: Authorization): string {
  switch (authorization.kind) {
    case "none":
      return "nothing";
    case "iam":
      return "IAM";
    case "authorizer":
      return `the authorizer "${authorization.name}"`;
  }
}
