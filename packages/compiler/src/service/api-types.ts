import type { ApiKind } from "../ir/api.ts";
import { guide } from "./sources.ts";

/** What an API type is like as a whole, beside the features it has. */
export interface ApiType {
  readonly endpoints: string;
  readonly latency: string;
  /** List price in us-east-1, first tier, without data transfer. */
  readonly price: string;
  /** US dollars for a million requests or messages: for comparing. */
  readonly usdPerMillion: number;
  readonly sources: readonly string[];
  /** When the sources were read, ISO 8601. */
  readonly readOn: string;
}

const pricing = "https://aws.amazon.com/api-gateway/pricing/";
const prices = "https://aws.amazon.com/blogs/compute/announcing-http-apis-for-amazon-api-gateway/";
const announcement = "https://aws.amazon.com/blogs/compute/building-better-apis-http-apis-now-generally-available/";

/**
 * The API types.
 *
 * Prices: what AWS's announcement of HTTP APIs says and pages of 2026 that quote AWS's list agree on; the list itself, the
 * first of the sources, changes and has the last word.
 */
export const apiTypes: Readonly<Record<ApiKind, ApiType>> = {
  rest: {
    endpoints: "edge-optimized, regional or private",
    latency: "more than HTTP APIs by AWS's word; a cache can spare the back end",
    price: "$3.50 per million requests, and by the hour for a cache",
    usdPerMillion: 3.5,
    sources: [pricing, prices, guide("api-gateway-api-endpoint-types"), announcement],
    readOn: "2026-11-25",
  },
  http: {
    endpoints: "regional",
    latency: "up to 60 % less than REST by AWS's word; 99 % of requests get less than 10 ms more from the gateway",
    price: "$1.00 per million requests",
    usdPerMillion: 1,
    sources: [pricing, prices, guide("http-api-vs-rest"), announcement],
    readOn: "2026-11-25",
  },
  websocket: {
    endpoints: "regional",
    latency: "one handshake a connection, none a message; AWS gives no figure",
    price: "$1.00 per million messages of 32 KB, and $0.25 per million minutes of connection",
    usdPerMillion: 1,
    sources: [pricing, guide("apigateway-websocket-api-overview")],
    readOn: "2026-11-25",
  },
};
