import type { MediaType, Operation, Response } from "../ir/operation.ts";
import type { Note } from "./change.ts";
import type { Direction, SchemaDiff } from "./schema.ts";

/** What clients send. */
export function diffRequestBody(old: Operation, now: Operation, name: string, schemas: SchemaDiff, note: Note): void {
  const [before, after] = [old.requestBody, now.requestBody];
  const places = { old: before?.origin ?? old.origin, new: after?.origin ?? now.origin };
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    const isRequired = after?.isRequired === true;
    note(
      "body/added",
      isRequired ? "breaking" : "safe",
      `${name} takes a ${isRequired ? "required " : ""}body.`,
      places,
    );
    return;
  }
  if (after === undefined) {
    note("body/removed", "breaking", `${name} takes no body any more.`, places);
    return;
  }
  if (before.isRequired !== after.isRequired) {
    const message = `The body of ${name} is ${after.isRequired ? "required now" : "no longer required"}.`;
    note("body/required", after.isRequired ? "breaking" : "safe", message, places);
  }
  diffContent(before.content, after.content, "request", `The body of ${name}`, places, schemas, note);
}

/** What clients get. */
export function diffResponses(old: Operation, now: Operation, name: string, schemas: SchemaDiff, note: Note): void {
  const after = new Map(now.responses.map((response) => [response.status, response]));
  const known = new Set(old.responses.map(({ status }) => status));
  for (const was of old.responses) {
    const is = after.get(was.status);
    if (is !== undefined) {
      diffResponse(was, is, name, schemas, note);
      continue;
    }
    const isSuccess = was.status.startsWith("2");
    const message = `${name} no longer answers ${was.status}.`;
    note("response/removed", isSuccess ? "breaking" : "safe", message, { old: was.origin, new: now.origin });
  }
  for (const is of now.responses) {
    if (!known.has(is.status)) {
      note("response/added", "safe", `${name} can answer ${is.status}.`, { old: old.origin, new: is.origin });
    }
  }
}

function diffResponse(was: Response, is: Response, name: string, schemas: SchemaDiff, note: Note): void {
  const places = { old: was.origin, new: is.origin };
  const what = `The ${is.status} response of ${name}`;
  const headers = new Map(is.headers.map((header) => [header.name.toLowerCase(), header]));
  for (const header of was.headers) {
    const now = headers.get(header.name.toLowerCase());
    if (now !== undefined) {
      if (header.isRequired && !now.isRequired) {
        const message = `${what} may come without the header ${header.name}.`;
        note("response/header", "breaking", message, { old: header.origin, new: now.origin });
      }
      schemas.compare(
        header.schema,
        now.schema,
        "response",
        `The header ${header.name} of the ${is.status} response of ${name}`,
      );
      continue;
    }
    const message = `${what} has no header ${header.name} any more.`;
    note("response/header", "breaking", message, { old: header.origin, new: is.origin });
  }
  const known = new Set(was.headers.map((header) => header.name.toLowerCase()));
  for (const header of is.headers) {
    if (known.has(header.name.toLowerCase())) continue;
    note("response/header", "safe", `${what} has the new header ${header.name}.`, {
      old: was.origin,
      new: header.origin,
    });
  }
  diffContent(was.content, is.content, "response", what, places, schemas, note);
}

function diffContent(
  old: readonly MediaType[],
  now: readonly MediaType[],
  direction: Direction,
  what: string,
  places: { readonly old: MediaType["origin"]; readonly new: MediaType["origin"] },
  schemas: SchemaDiff,
  note: Note,
): void {
  const after = new Map(now.map((media) => [media.type.toLowerCase(), media]));
  const known = new Set(old.map(({ type }) => type.toLowerCase()));
  for (const was of old) {
    const is = after.get(was.type.toLowerCase());
    if (is !== undefined) schemas.compare(was.schema, is.schema, direction, what);
    else
      note(`${direction}/media-type`, "breaking", `${what} is no longer ${was.type}.`, { ...places, old: was.origin });
  }
  for (const is of now) {
    if (known.has(is.type.toLowerCase())) continue;
    note(`${direction}/media-type`, "safe", `${what} can be ${is.type}.`, { ...places, new: is.origin });
  }
}
