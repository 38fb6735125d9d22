import { answerFormat } from "./formats/answer-format.ts";
import { convert } from "./formats/convert.ts";
import { stringifyExact } from "./formats/exact-json.ts";
import type { BodyInput } from "./bodies.ts";
import type { Operation, OperationDescriptor } from "./descriptor.ts";

/** An answer that an operation declares: one of its statuses with the body that goes with it. */
export type AnswerOf<Result> = Result extends { readonly status: infer Status; readonly body: infer Body }
  ? MockAnswer<Status, Body>
  : never;

/** The body may be left out where it may be undefined or is not known. */
export type MockAnswer<Status, Body> = {
  readonly status: Status;
  readonly headers?: Readonly<Record<string, string>>;
} & (undefined extends Body ? { readonly body?: Body } : { readonly body: Body });

/** A request as a mock sees it. */
export interface MockRequest {
  readonly method: string;
  readonly url: URL;
  /** Variables of the path by name, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** JSON parsed; anything else as it was sent. */
  readonly body: unknown;
}

/** What one operation answers: see {@link mock}. */
export interface Mock {
  readonly operation: OperationDescriptor;
  answer(request: MockRequest): Answer | Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A `fetch` for the options of a client, with the requests that it was given. */
export interface MockFetch {
  (url: string, init: RequestInit): Promise<Response>;
  readonly requests: readonly MockRequest[];
}

/** An operation that is about to be told what to answer. */
export interface Mocked<Result> {
  /** Always the same, or made of the request. Only answers that the operation declares type-check. */
  answers(answer: AnswerOf<Result> | ((request: MockRequest) => AnswerOf<Result> | Promise<AnswerOf<Result>>)): Mock;
}

/**
 * Says what an operation answers in a test: `mock(getOrderOperation).answers({ status: 200, body: order })`.
 *
 * In two steps, so that the statuses are known when the answer is written.
 */
export function mock<Input, Result>(operation: Operation<Input, Result>): Mocked<Result> {
  return {
    answers: (answer) => ({
      operation,
      answer: (request) => (typeof answer === "function" ? answer(request) : answer) as Answer,
    }),
  };
}

/**
 * A `fetch` that answers by the mocks, without a network. Of two that fit a request, the one with the more literal path
 * counts, then the last one. What has none is answered 501, and the message says what was called.
 */
export function mockFetch(...mocks: readonly Mock[]): MockFetch {
  const requests: MockRequest[] = [];
  const routes = mocks.map((one) => ({ ...one, pattern: patternOf(one.operation.path) })).reverse();
  routes.sort((one, other) => literals(other.operation.path) - literals(one.operation.path));

  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { method = "GET" } = init;
    const target = new URL(url);
    for (const { operation, answer, pattern } of routes) {
      const match = operation.method === method || operation.method === "ANY" ? pattern.exec(target.pathname) : null;
      if (match === null) continue;
      const request = { method, url: target, path: variables(operation.path, match), ...(await contentOf(init)) };
      requests.push(request);
      return responseOf(await answer(request), operation);
    }
    return Response.json({ message: `There is no mock for ${method} ${target.pathname}.` }, { status: 501 });
  };
  return Object.assign(fetch, { requests });
}

const variable = /\{([^{}]*?)(\+?)\}/g;

/** The base URL may have a path of its own, so that only the end is compared. */
function patternOf(path: string): RegExp {
  const parts = path.split(variable);
  // Three parts a variable: what stands before it, its name, and a plus.
  const source = parts.map((part, index) => {
    if (index % 3 === 0) return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    return index % 3 === 1 ? "" : part === "+" ? "(.*)" : "([^/]+)";
  });
  return new RegExp(`${source.join("")}$`);
}

function literals(path: string): number {
  return path.replace(variable, "").length;
}

function variables(path: string, match: RegExpExecArray): Record<string, string> {
  const names = [...path.matchAll(variable)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]));
}

async function contentOf({ headers, body }: RequestInit): Promise<Pick<MockRequest, "headers" | "body">> {
  const all = new Headers(headers);
  const isText = typeof body === "string" && /[/+]json\b/i.test(all.get("content-type") ?? "");
  return { headers: all, body: isText ? (JSON.parse(body) as unknown) : (body ?? undefined) };
}

function responseOf({ status, body, headers }: Answer, operation: OperationDescriptor): Response {
  const { accept = "application/json" } = operation;
  if (body === undefined || body === null) return new Response(null, { status, headers: { ...headers } });
  const types = accept.split(",").map((type) => type.trim());
  const isRaw = typeof body === "string" || body instanceof Blob || body instanceof Uint8Array;
  const type = types.find((one) => /[/+]json\b/i.test(one) !== isRaw) ?? types[0] ?? "application/json";
  const all = new Headers({ "content-type": body instanceof Blob && body.type ? body.type : type, ...headers });
  const isJson = /[/+]json\b/i.test(all.get("content-type") ?? "");
  const content =
    isJson || !isRaw ? stringifyExact(convert(body, answerFormat(operation, status), "write")) : (body as BodyInput);
  return new Response(content, { status, headers: all });
}
