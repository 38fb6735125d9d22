import type { ConfigValue } from "../config-value.ts";

/** Which pages of other origins may call the API. On REST the answers to browsers are made; HTTP APIs have it by themselves. */
export interface CorsConfig {
  /** `https://shop.example.com`, or `*` for any. */
  readonly origins: readonly ConfigValue<string>[];
  /** Default: on REST those of each path, on HTTP all that the document has. */
  readonly methods?: readonly string[];
  /** Request headers; default: those of the SDK, and those that the operations declare. */
  readonly headers?: readonly string[];
  /** Response headers that pages may read; default: the request's id and the kind of error, and those that the responses declare. */
  readonly exposeHeaders?: readonly string[];
  /** How long a browser remembers the answer; default: 600. */
  readonly maxAgeSeconds?: number;
  /** Whether cookies go along; origins must be named then. Default: no. */
  readonly credentials?: boolean;
}
