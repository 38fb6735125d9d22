import { percentEncode } from "./percent.ts";
import type { IamOptions } from "./sigv4.ts";
import { amzDate, scopeOf, signatureOf } from "./sigv4/sign.ts";

export interface PresignOptions extends IamOptions {
  /** `wss://…`, the stage included. */
  readonly url: string;
  /** Within which to connect; default 300. */
  readonly expiresInSeconds?: number;
}

/**
 * An address that connects under IAM authorization: a browser can send no headers, so that the signature stands in the query
 * (Signature Version 4). It does not hold for long, so get a new one for every connection:
 * `createSocket(…, { url: () => presign({ url, credentials, region }) })`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export async function presign({
  url,
  credentials,
  region,
  service = "execute-api",
  expiresInSeconds = 300,
}: PresignOptions): Promise<string> {
  const identity = typeof credentials === "function" ? await credentials() : credentials;
  const target = new URL(url);
  const time = amzDate(new Date());
  const scope = scopeOf(region, service, time);
  const parameters = [
    ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
    ["X-Amz-Credential", `${identity.accessKeyId}/${scope}`],
    ["X-Amz-Date", time],
    ["X-Amz-Expires", String(expiresInSeconds)],
    ...(identity.sessionToken ? [["X-Amz-Security-Token", identity.sessionToken]] : []),
    ["X-Amz-SignedHeaders", "host"],
  ].map((pair) => pair.map(percentEncode).join("="));
  const query = [target.search.slice(1), ...parameters].filter(Boolean).join("&");
  const { signature } = await signatureOf(
    { method: "GET", path: target.pathname, query, headers: [["host", target.host]], body: new Uint8Array() },
    identity,
    scope,
    time,
  );
  target.search = `${query}&X-Amz-Signature=${signature}`;
  target.hash = "";
  return target.href;
}
