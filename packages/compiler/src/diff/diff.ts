import type { Api } from "../ir/api.ts";
import { apiLabels } from "../service/features.ts";
import { diffApi } from "./api.ts";
import { diffAuthorizers } from "./authorizers.ts";
import { changeClasses, createNote, type Change } from "./change.ts";
import { diffMessages } from "./messages.ts";
import { diffOperations } from "./operations.ts";
import { diffSettings } from "./settings.ts";

/** The changes between two revisions of an API, the gravest first, in document order among equals. */
export function diffApis(old: Api, now: Api): readonly Change[] {
  const { note, changes } = createNote();
  const places = { old: old.origin, new: now.origin };
  if (old.kind !== now.kind) {
    const message = `The type changes from ${apiLabels[old.kind]} to ${apiLabels[now.kind]}: a new API is made, with a new id and URL.`;
    note("api/type", "replacement", message, places);
  }
  diffApi(old, now, note);
  diffSettings(old, now, note);
  diffAuthorizers(old, now, note);
  if (old.kind !== "websocket" && now.kind !== "websocket") diffOperations(old, now, note);
  if (old.kind === "websocket" && now.kind === "websocket") diffMessages(old, now, note);
  return [...changes].sort((a, b) => changeClasses.indexOf(a.class) - changeClasses.indexOf(b.class));
}
