import type { RequestOptions } from "./client.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { createFullClient, type FullClientOptions } from "./full-client.ts";
import type { Pages } from "./pages.ts";
import { payloadLimit } from "./prepare.ts";
import { result, send } from "./send.ts";

/** An operation as a method of a client object. */
export interface Method<Input, Body, Result> {
  /** Gives the body of the success, and throws an ApiError for anything else. */
  (input: Input, options?: RequestOptions): Promise<Body>;
  /** Gives the answer whatever its status. */
  result(input: Input, options?: RequestOptions): Promise<Result>;
}

/** A {@link Method} whose input may be left out. */
export interface MethodWithoutInput<Input, Body, Result> {
  /** Gives the body of the success, and throws an ApiError for anything else. */
  (input?: Input, options?: RequestOptions): Promise<Body>;
  /** Gives the answer whatever its status. */
  result(input?: Input, options?: RequestOptions): Promise<Result>;
}

/** A {@link Method} whose answers are pages of a list. */
export interface PagedMethod<Input, Body, Result, Item> extends Method<Input, Body, Result> {
  /** Iterates the pages, each asked for when it is its turn. */
  pages(input: Input, options?: RequestOptions): Pages<Body, Item>;
}

/** A {@link PagedMethod} whose input may be left out. */
export interface PagedMethodWithoutInput<Input, Body, Result, Item> extends MethodWithoutInput<Input, Body, Result> {
  /** Iterates the pages, each asked for when it is its turn. */
  pages(input?: Input, options?: RequestOptions): Pages<Body, Item>;
}

/** What the gateway takes. */
export interface Limits {
  /** Larger bodies are refused before they are sent. */
  readonly maxBodyBytes?: number;
}

/** An object with a method for each of `operations`, all sent by one client with all features. */
export function bind<Methods>(
  options: FullClientOptions<object>,
  operations: Readonly<Record<keyof Methods, OperationDescriptor>>,
  { maxBodyBytes = Infinity }: Limits = {},
): Methods {
  const prepare = [payloadLimit(maxBodyBytes), ...(options.prepare ?? [])];
  const client = createFullClient({ ...options, prepare });
  const methods = Object.entries<OperationDescriptor>(operations).map(([name, operation]) => {
    const method = (input?: unknown, callOptions?: RequestOptions): Promise<unknown> =>
      send(client, operation, input, callOptions);
    method.result = (input?: unknown, callOptions?: RequestOptions): Promise<unknown> =>
      result(client, operation, input, callOptions);
    const { pagination } = operation;
    if (pagination) {
      method.pages = (input?: unknown, callOptions?: RequestOptions): AsyncIterable<unknown> =>
        pagination.pages(client, operation, input, callOptions);
    }
    return [name, method] as const;
  });
  return Object.fromEntries(methods) as Methods;
}
