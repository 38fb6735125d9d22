import type { Api, HttpApi, RestApi } from "../../../ir/api.ts";
import type { Operation } from "../../../ir/operation.ts";
import type { LimitName } from "../../../service/limit.ts";
import { boundOf, limits } from "../../../service/limits.ts";
import { stageName } from "../../base-url.ts";
import { cfnText } from "../../cfn-text.ts";

/** A limit in words, with the page that says so where the service sets it. */
export interface LimitView {
  readonly what: string;
  readonly value: string;
  readonly source: string | undefined;
}

/** The limits of every operation, and those that this API sets. */
export function limitViews(api: RestApi | HttpApi): LimitView[] {
  const rows: LimitView[] = [
    serviceLimit("payloadBytes", api, bytes),
    serviceLimit("headerBytes", api, bytes),
    serviceLimit("integrationTimeoutMs", api, seconds),
  ];
  rows.push(...throttleLimits(api));
  if (api.kind === "rest") {
    const { minimumCompressionSize, binaryMediaTypes } = api;
    if (typeof minimumCompressionSize === "number") {
      rows.push({
        what: "Answers are compressed on request from",
        value: bytes(minimumCompressionSize),
        source: undefined,
      });
    }
    if (binaryMediaTypes.length > 0) {
      const types = binaryMediaTypes.map(cfnText).join(", ");
      rows.push({ what: "Answered as bytes if the Accept header names the type", value: types, source: undefined });
    }
  }
  return rows;
}

/** What each stage allows all callers together; where there is one stage, it needs no name. */
export function throttleLimits({ kind, settings: { stage, furtherStages } }: Api): LimitView[] {
  const what = kind === "websocket" ? "Messages and connections" : "Requests";
  return [stage, ...furtherStages].flatMap(({ name, throttling }) => {
    const { requestsPerSecond: rate, burst } = throttling ?? {};
    const whose =
      furtherStages.length === 0 ? "of all callers together" : `of all callers of ${stageName(name)} together`;
    return [
      ...(rate === undefined ? [] : [ownLimit(`${what} a second, ${whose}`, rate)]),
      ...(burst === undefined ? [] : [ownLimit(`${what} at once, ${whose}`, burst)]),
    ];
  });
}

/** How long the gateway waits for the back end of an operation; undefined where there is none, or no one number. */
export function timeoutWords({ integration }: Pick<Operation, "integration">, { kind }: Api): string | undefined {
  if (integration === undefined || integration.kind === "mock" || integration.responseTransferMode !== undefined) {
    return undefined;
  }
  const { timeoutMs = boundOf("integrationTimeoutMs", kind).max } = integration;
  return typeof timeoutMs === "number" ? seconds(timeoutMs) : undefined;
}

/** A limit of the service, the number in words. */
export function serviceLimit(name: LimitName, { kind }: Api, words: (value: number) => string): LimitView {
  const { what, source } = limits[name];
  return { what, value: `at most ${words(boundOf(name, kind).max)}`, source };
}

function ownLimit(what: string, value: unknown): LimitView {
  return { what, value: typeof value === "number" ? String(value) : "set when the API is deployed", source: undefined };
}

/** `10 MB`, `32 KB`, `10,240 bytes`. */
export function bytes(count: number): string {
  for (const [unit, size] of units) if (count >= size && count % size === 0) return `${count / size} ${unit}`;
  return `${grouped(count)} bytes`;
}

const units = [
  ["MB", 1_048_576],
  ["KB", 1024],
] as const;

/** `10,000` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `50 ms`, `29 s`. */
export function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
}
