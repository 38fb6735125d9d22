import type { Api } from "../ir/api.ts";
import { isIntrinsic, type Cfn } from "../ir/cfn.ts";
import type { Stage } from "../ir/settings/stage.ts";
import type { ChangeClass, Note } from "./change.ts";
import { isSame, shown } from "./same.ts";

/** What the configuration adds: endpoint and stages. */
export function diffSettings(old: Api, now: Api, note: Note): void {
  const places = { old: old.origin, new: now.origin };
  const [before, after] = [old.settings, now.settings];
  diffStages([before.stage, ...before.furtherStages], [after.stage, ...after.furtherStages], (code, of, message) => {
    note(code, of, message, places);
  });
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
}

type NoteOfStage = (code: string, of: ChangeClass, message: string) => void;

/** Stages are the same by their key, whatever they are called. */
function diffStages(before: readonly Stage[], after: readonly Stage[], note: NoteOfStage): void {
  for (const stage of before) {
    const same = after.find(({ key }) => key === stage.key);
    if (same === undefined) {
      note("stage/removed", "breaking", `The stage ${shown(stage.name)} is removed: its URL answers no more.`);
    } else diffStage(stage, same, note);
  }
  for (const { key, name } of after) {
    if (!before.some((stage) => stage.key === key)) {
      note("stage/added", "safe", `The stage ${shown(name)} is new.`);
    }
  }
}

function diffStage(before: Stage, after: Stage, note: NoteOfStage): void {
  const called = after.key === undefined ? "The stage" : `The stage ${after.key}`;
  if (!isSame(before.name, after.name)) {
    const message = `${called} is called ${shown(after.name)} instead of ${shown(before.name)}: it is made anew, and its URL changes.`;
    note("stage/name", "replacement", message);
  }
  diffRate("requestsPerSecond", "requests per second");
  diffRate("burst", "requests at once");
  if (before.accessLogs !== undefined && after.accessLogs === undefined) {
    const where = after.key === undefined ? "" : ` on ${after.key}`;
    note("stage/access-logs", "weakened", `Access logs are switched off${where}: nobody can tell who has called.`);
  }

  function diffRate(key: "requestsPerSecond" | "burst", what: string): void {
    const [from, to] = [before.throttling?.[key], after.throttling?.[key]];
    if (isSame(from, to)) return;
    const isLower = (numberOf(to) ?? Infinity) < (numberOf(from) ?? Infinity);
    const message = `${called} takes ${to === undefined ? "any number of" : shown(to)} ${what} instead of ${from === undefined ? "any number" : shown(from)}.`;
    note("stage/throttling", isLower ? "breaking" : "weakened", message);
  }
}

function isTrue(value: Cfn<boolean> | undefined): boolean {
  return value === true;
}

function numberOf(value: Cfn<number> | undefined): number | undefined {
  return value === undefined || isIntrinsic(value) ? undefined : value;
}
