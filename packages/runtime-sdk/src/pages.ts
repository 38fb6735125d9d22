import type { Client, RequestOptions } from "./client.ts";
import type { Operation, OperationDescriptor, PaginationDescriptor } from "./descriptor.ts";
import { ApiError } from "./errors.ts";
import type { Reply } from "./reply.ts";
import { stringifyExact } from "./formats/exact-json.ts";
import { result } from "./send.ts";

/** The pages of a list, one request each, asked for as they are iterated. */
export interface Pages<Page, Item> extends AsyncIterable<Page> {
  /** The items of all pages. */
  items(): AsyncIterable<Item>;
}

/**
 * Iterates the pages of an operation with `pagination`, from the one that the input asks for.
 *
 * @throws ApiError if a page is not answered 2xx; Error if one leads back to an earlier one, which would not end
 */
export function pages<Page, Item>(
  client: Client,
  operation: OperationDescriptor,
  input?: unknown,
  options?: RequestOptions,
): Pages<Page, Item> {
  if (operation.pagination === undefined) throw new TypeError(`${operation.id} has no pages.`);
  const { pagination } = operation as Required<OperationDescriptor>;
  async function* all(): AsyncGenerator<Page> {
    let current: Readonly<Record<string, unknown>> = { ...(input as object | undefined) };
    const seen = new Set([stringifyExact(current)]);
    for (;;) {
      const reply = await result(client, operation as Operation<unknown, Reply>, current, options);
      if (!reply.ok) throw new ApiError(operation.id, reply);
      yield reply.body as Page;
      const next = nextInput(pagination, current, reply);
      if (next === undefined) return;
      const key = stringifyExact(next);
      if (seen.has(key)) throw new Error(`${operation.id}: a page leads back to an earlier one.`);
      seen.add(key);
      current = next;
    }
  }
  return {
    [Symbol.asyncIterator]: all,
    async *items() {
      for await (const page of all()) yield* itemsOf(pagination, page) as Item[];
    },
  };
}

function nextInput(
  pagination: PaginationDescriptor,
  current: Readonly<Record<string, unknown>>,
  { body, headers }: Reply,
): Readonly<Record<string, unknown>> | undefined {
  switch (pagination.style) {
    case "cursor": {
      const next = at(body, pagination.next);
      return next === undefined || next === null || next === "" ? undefined : { ...current, [pagination.key]: next };
    }
    case "page":
    case "offset": {
      const { length } = itemsOf(pagination, body);
      const step = pagination.style === "page" ? 1 : length;
      const from = Number(current[pagination.key] ?? pagination.first);
      return length === 0 ? undefined : { ...current, [pagination.key]: from + step };
    }
    case "link": {
      const query = nextQuery(headers.get("link") ?? "");
      if (query === undefined) return undefined;
      const keys = new Map(Object.entries(pagination.keys));
      const known = [...query].flatMap(([name, value]): [string, string][] => {
        const key = keys.get(name);
        return key === undefined ? [] : [[key, value]];
      });
      return { ...current, ...Object.fromEntries(known) };
    }
  }
}

/** Only the query is taken from a link: a request goes nowhere that the operation does not. */
function nextQuery(link: string): URLSearchParams | undefined {
  for (const [, target = "", parameters = ""] of link.matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,="]+(?:=(?:"[^"]*"|[^;,"]*))?)*)/g,
  )) {
    if (!/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$))/i.test(parameters)) continue;
    return new URLSearchParams(target.split("#", 1)[0]?.split(/\?(.*)/s)[1] ?? "");
  }
  return undefined;
}

function itemsOf({ items }: PaginationDescriptor, page: unknown): readonly unknown[] {
  const list = at(page, items);
  return Array.isArray(list) ? list : [];
}

/** What a JSON Pointer leads to (RFC 6901); undefined if nothing is there. */
function at(value: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce((inner: unknown, step): unknown => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    // Own properties only, whatever a pointer says.
    return new Map<string, unknown>(Object.entries(inner ?? {})).get(key);
  }, value);
}
