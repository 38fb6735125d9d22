import type { Api } from "../ir/api.ts";
import { isIntrinsic, type Cfn } from "../ir/cfn.ts";
import type { Note } from "./change.ts";
import { isSame, shown } from "./same.ts";

/** What the configuration adds: endpoint and stage. */
export function diffSettings(old: Api, now: Api, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  const [before, after] = [old.settings, now.settings];
  if (!isSame(before.stage.name, after.stage.name)) {
    const message = `The stage is called ${shown(after.stage.name)} instead of ${shown(before.stage.name)}: it is made anew, and its URL changes.`;
    note("stage/name", "replacement", message, places);
  }
  if (isTrue(before.endpoint.disablesExecuteApi) !== isTrue(after.endpoint.disablesExecuteApi)) {
    if (isTrue(after.endpoint.disablesExecuteApi)) {
      note("endpoint/disabled", "breaking", "The execute-api endpoint is disabled: its URL answers no more.", places);
    } else {
      note(
        "endpoint/disabled",
        "weakened",
        "The execute-api endpoint is there again, beside the custom domain.",
        places,
      );
    }
  }
  if (old.kind === "rest" && now.kind === "rest") {
    const [from, to] = [old.settings.endpoint.type, now.settings.endpoint.type];
    if (from !== to) {
      const of = to === "private" ? "breaking" : from === "private" ? "weakened" : "safe";
      note("endpoint/type", of, `The endpoint is ${to} instead of ${from}.`, places);
    }
  }
  diffRate("requestsPerSecond", "requests per second");
  diffRate("burst", "requests at once");
  if (before.stage.accessLogs !== undefined && after.stage.accessLogs === undefined) {
    note("stage/access-logs", "weakened", "Access logs are switched off: nobody can tell who has called.", places);
  }

  function diffRate(key: "requestsPerSecond" | "burst", what: string): void {
    const [from, to] = [before.stage.throttling?.[key], after.stage.throttling?.[key]];
    if (isSame(from, to)) return;
    const isLower = (numberOf(to) ?? Infinity) < (numberOf(from) ?? Infinity);
    const message = `The stage takes ${to === undefined ? "any number of" : shown(to)} ${what} instead of ${from === undefined ? "any number" : shown(from)}.`;
    note("stage/throttling", isLower ? "breaking" : "weakened", message, places);
  }
}

function isTrue(value: Cfn<boolean> | undefined): boolean {
  return value === true;
}

function numberOf(value: Cfn<number> | undefined): number | undefined {
  return value === undefined || isIntrinsic(value) ? undefined : value;
}
