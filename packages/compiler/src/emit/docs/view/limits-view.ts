import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { Operation } from "../../../ir/operation.ts";
import { boundOf, limits, type LimitName } from "../../../service/limits.ts";
import { cfnText } from "../text/cfn-text.ts";

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
  const { throttling } = api.settings.stage;
  const rate = throttling?.requestsPerSecond;
  const burst = throttling?.burst;
  if (rate !== undefined) rows.push(ownLimit("Requests a second, of all callers together", rate));
  if (burst !== undefined) rows.push(ownLimit("Requests at once, of all callers together", burst));
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

/** How long the gateway waits for the back end of an operation; undefined where there is none, or no one number. */
export function timeoutWords({ integration }: Operation, { kind }: RestApi | HttpApi): string | undefined {
  if (integration === undefined || integration.kind === "mock" || integration.responseTransferMode !== undefined) {
    return undefined;
  }
  const { timeoutMs = boundOf("integrationTimeoutMs", kind).max } = integration;
  return typeof timeoutMs === "number" ? seconds(timeoutMs) : undefined;
}

function serviceLimit(name: LimitName, { kind }: RestApi | HttpApi, words: (value: number) => string): LimitView {
  const { what, source } = limits[name];
  return { what, value: `at most ${words(boundOf(name, kind).max)}`, source };
}

function ownLimit(what: string, value: unknown): LimitView {
  return { what, value: typeof value === "number" ? String(value) : "set when the API is deployed", source: undefined };
}

function bytes(count: number): string {
  const mebi = 1_048_576;
  return count >= mebi && count % mebi === 0
    ? `${count / mebi} MB`
    : `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} bytes`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
}
