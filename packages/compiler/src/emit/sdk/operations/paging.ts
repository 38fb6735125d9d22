import type { Operation, Pagination, Response, ResponseLink } from "../../../ir/operation.ts";
import { propertiesOf, resolve, type Schemas } from "../../../ir/schema-walk.ts";
import type { Schema } from "../../../ir/schema.ts";
import { toPointer } from "../../../source/origin.ts";
import { mediaKind } from "./media-kind.ts";

/** Where a page says what the next request sends, and as which parameter. */
type Cursor = Pick<Extract<Pagination, { style: "cursor" }>, "parameter" | "next">;

/**
 * How the pages of an operation's list are asked for: as `x-apigw-pagination` says, else as a link of its answer does that
 * leads to the operation itself, else by what APIs call their cursors, or the Link header (RFC 8288) that it declares.
 * Undefined if there is no one list in a page, or nothing that leads to the next.
 */
export function pagingOf(operation: Operation, schemas: Schemas): Pagination | undefined {
  if (operation.pagination) return operation.pagination;
  const answer = operation.responses.find(({ status }) => status.startsWith("2"));
  const page = answer && pageOf(answer, schemas);
  const items = page && listIn(page, schemas);
  if (answer === undefined || page === undefined || items === undefined) return undefined;
  const cursor =
    linkedCursor(operation, answer) ?? (operation.method === "get" && namedCursor(operation, page, schemas));
  if (cursor) return { style: "cursor", items, ...cursor };
  const isLinked = answer.headers.some(({ name }) => name.toLowerCase() === "link");
  const hasQuery = operation.parameters.some((parameter) => parameter.in === "query");
  return isLinked && hasQuery && operation.method === "get" ? { style: "link", items } : undefined;
}

/** What an answer has, if that is JSON. */
export function pageOf({ content }: Response, schemas: Schemas): Schema | undefined {
  return content.find((media) => mediaKind(media, schemas) === "json")?.schema;
}

/** A JSON Pointer to the one list in a page; undefined if there is none, or several. */
function listIn(page: Schema, schemas: Schemas): string | undefined {
  if (isOf(page, "array", schemas)) return "";
  const lists = [...propertiesOf(page, schemas)].filter(({ schema }) => isOf(schema, "array", schemas));
  const [name, another] = new Set(lists.map((list) => list.name));
  return name === undefined || another !== undefined ? undefined : toPointer([name]);
}

/** A link to the operation itself that differs from the request in one parameter, which the body has. */
function linkedCursor(operation: Operation, { links }: Response): Cursor | undefined {
  for (const link of links) {
    if (!leadsTo(link, operation)) continue;
    const [cursor, another] = link.parameters
      .map(({ name, value }) => ({ name: name.replace(/^(path|query|header|cookie)\./, ""), value }))
      // What the request had is kept anyhow.
      .filter(({ name, value }) => value.replace(/^\$request\.(path|query|header)\./, "") !== name);
    const next = /^\$response\.body#(\/.*)$/.exec(cursor?.value ?? "")?.[1];
    const isKnown = operation.parameters.some(({ name, in: place }) => name === cursor?.name && place !== "path");
    if (cursor && next !== undefined && another === undefined && isKnown) return { parameter: cursor.name, next };
  }
  return undefined;
}

function leadsTo({ operationId, operationRef }: ResponseLink, operation: Operation): boolean {
  if (operationId !== undefined) return operationId === operation.operationId;
  return operationRef === `#${operation.origin.pointer}`;
}

/** What parameters that ask for a page are called, in small letters alone. */
const cursorNames = /^(cursor|marker|(next|page|nextpage|continuation|pagination|starting)(token|cursor|marker))$/;

/** A parameter and a property that by their names are the cursor: `pageToken` and `nextPageToken`, twice `nextToken`. */
function namedCursor({ parameters }: Operation, page: Schema, schemas: Schemas): Cursor | undefined {
  const pairs = parameters
    .filter(
      ({ name, in: place, schema }) =>
        place === "query" && cursorNames.test(plain(name)) && isOf(schema, "string", schemas),
    )
    .flatMap(({ name: parameter }) =>
      [...propertiesOf(page, schemas)]
        .filter(({ name, schema }) => isNextOf(plain(name), plain(parameter)) && isOf(schema, "string", schemas))
        .map(({ name }): Cursor => ({ parameter, next: toPointer([name]) })),
    );
  const [pair, another] = pairs;
  return another === undefined ? pair : undefined;
}

function isNextOf(property: string, parameter: string): boolean {
  return property === parameter || property === `next${parameter}`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function isOf(schema: Schema, type: "array" | "string", schemas: Schemas): boolean {
  const shape = resolve(schema, schemas);
  return shape?.kind === "shape" && shape.types.includes(type);
}
