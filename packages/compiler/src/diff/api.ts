import type { Api, HttpCors, RestApi } from "../ir/api.ts";
import { enums } from "../service/enums.ts";
import type { Note } from "./change.ts";
import { isSame, shown, textOf } from "./same.ts";

/** What the API says of itself as a whole. */
export function diffApi(old: Api, now: Api, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  if (!isSame(old.title, now.title)) {
    note(
      "api/title",
      "safe",
      `The API is called ${shown(now.title)} instead of ${shown(old.title)}; its id stays.`,
      places,
    );
  }
  if (!isSame(old.version, now.version)) {
    note("api/version", "safe", `The version changes from ${shown(old.version)} to ${shown(now.version)}.`, places);
  }
  if (old.kind === "rest" && now.kind === "rest") diffRest(old, now, note);
  if (old.kind === "http" && now.kind === "http") diffCors(old.cors, now.cors, places, note);
}

function diffRest(old: RestApi, now: RestApi, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  if (old.policy !== undefined && now.policy === undefined) {
    note("api/policy", "weakened", "The resource policy is gone: callers that it kept out get in.", places);
  } else if (old.policy === undefined && now.policy !== undefined) {
    note("api/policy", "breaking", "A resource policy is new: it may keep callers out.", places);
  } else if (!isSame(old.policy, now.policy)) {
    note("api/policy", "weakened", "The resource policy changes: read who may call now.", places);
  }
  diffTls(old, now, note);
  if (!isSame(old.apiKeySource, now.apiKeySource)) {
    const message = `API keys come from ${shown(now.apiKeySource ?? "HEADER")} instead of ${shown(old.apiKeySource ?? "HEADER")}.`;
    note("api/key-source", "breaking", message, places);
  }
  const binary = (api: RestApi): Set<string> => new Set(api.binaryMediaTypes.map(shown));
  for (const type of binary(old)) {
    if (binary(now).has(type)) continue;
    note("api/binary-media-type", "breaking", `${type} is no longer handed on as it is, but as text.`, places);
  }
  for (const type of binary(now)) {
    if (!binary(old).has(type))
      note("api/binary-media-type", "safe", `${type} is handed on as it is, not as text.`, places);
  }
  diffGatewayResponses(old, now, note);
}

/** The service lists its TLS policies from the weakest on only as far as the first two; others are not put in order here. */
function diffTls(old: RestApi, now: RestApi, note: Note): void {
  if (isSame(old.securityPolicy, now.securityPolicy)) return;
  const rank = (policy: RestApi["securityPolicy"]): number => {
    if (policy === undefined) return 0;
    return Math.min(2, (enums.securityPolicy as readonly string[]).indexOf(shown(policy)));
  };
  const isWeaker = rank(now.securityPolicy) < rank(old.securityPolicy);
  const message = `The TLS policy changes from ${shown(old.securityPolicy)} to ${shown(now.securityPolicy)}.`;
  note("api/tls-policy", isWeaker ? "weakened" : "breaking", message, { old: old.origin, new: now.origin });
}

function diffGatewayResponses(old: RestApi, now: RestApi, note: Note): void {
  const byType = (api: RestApi): Map<string, RestApi["gatewayResponses"][number]> =>
    new Map(api.gatewayResponses.map((response) => [response.type, response]));
  const [before, after] = [byType(old), byType(now)];
  for (const type of new Set([...before.keys(), ...after.keys()])) {
    const [left, right] = [before.get(type), after.get(type)];
    if (isSame(left, right)) continue;
    const message = `What the gateway answers by itself changes (${type}).`;
    note("api/gateway-response", "breaking", message, { old: left?.origin, new: right?.origin });
  }
}

function diffCors(
  old: HttpCors | undefined,
  now: HttpCors | undefined,
  places: { readonly old: HttpCors["origin"]; readonly new: HttpCors["origin"] },
  note: Note,
): void {
  if (isSame(old, now)) return;
  const at = { old: old?.origin ?? places.old, new: now?.origin ?? places.new };
  if (now === undefined) {
    note("api/cors", "breaking", "The CORS configuration is gone: browsers of other origins are refused.", at);
    return;
  }
  const list = (cors: HttpCors | undefined, key: CorsList): string[] => (cors?.[key] ?? []).map((each) => shown(each));
  for (const [key, what] of corsLists) {
    const [before, after] = [new Set(list(old, key)), new Set(list(now, key))];
    if (key === "exposeHeaders" && textOf([...before]) !== textOf([...after])) {
      const isLess = [...before].some((each) => !after.has(each));
      note("api/cors", isLess ? "breaking" : "safe", `CORS shows other headers: ${[...after].join(", ")}.`, at);
      continue;
    }
    for (const each of before) {
      if (!after.has(each) && !after.has("*"))
        note("api/cors", "breaking", `CORS no longer allows the ${what} ${each}.`, at);
    }
    for (const each of after) {
      if (before.has(each) || before.has("*")) continue;
      note("api/cors", key === "allowOrigins" ? "weakened" : "safe", `CORS also allows the ${what} ${each}.`, at);
    }
  }
  if (!isSame(old?.allowCredentials, now.allowCredentials)) {
    const isMore = shown(now.allowCredentials) === "true";
    const message = isMore ? "CORS allows credentials." : "CORS no longer allows credentials.";
    note("api/cors", isMore ? "weakened" : "breaking", message, at);
  }
}

type CorsList = "allowOrigins" | "allowMethods" | "allowHeaders" | "exposeHeaders";

const corsLists: readonly (readonly [key: CorsList, what: string])[] = [
  ["allowOrigins", "origin"],
  ["allowMethods", "method"],
  ["allowHeaders", "header"],
  ["exposeHeaders", "header"],
];
