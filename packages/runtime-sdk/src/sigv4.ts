import type { Signer } from "./auth.ts";
import { errorType } from "./errors.ts";
import { isReplayable, type Outgoing } from "./outgoing.ts";
import type { Reply } from "./reply.ts";
import { amzDate, authorizationOf, type AwsCredentials } from "./sigv4/sign.ts";

export { presign, type PresignOptions } from "./presign.ts";
export type { AwsCredentials };

export interface IamOptions {
  /** Credentials, or where to get them: any credential provider of the AWS SDK for JavaScript fits. Asked at each request. */
  readonly credentials: AwsCredentials | (() => AwsCredentials | Promise<AwsCredentials>);
  /** The API's region. A custom domain does not tell it, so it is never guessed. */
  readonly region: string;
  /** Default `execute-api`. */
  readonly service?: string;
}

/**
 * Signs requests for IAM authorization (Signature Version 4). A stream or form is read into memory for its hash.
 *
 * When the service refuses a request for its time, the difference to the service's clock is kept and the call repeated.
 */
export function iam({ credentials, region, service = "execute-api" }: IamOptions): Signer {
  let skewMs = 0;

  const signed = async (request: Outgoing): Promise<Outgoing> => {
    const identity = typeof credentials === "function" ? await credentials() : credentials;
    const url = new URL(request.url);
    const { body, type } = await bytesOf(request);
    const headers = new Headers(request.headers);
    if (type && !headers.has("content-type")) headers.set("content-type", type);
    const time = amzDate(new Date(Date.now() + skewMs));
    headers.set("x-amz-date", time);
    if (identity.sessionToken) headers.set("x-amz-security-token", identity.sessionToken);

    const signable = {
      method: request.method,
      path: url.pathname,
      query: url.search.slice(1),
      headers: [["host", url.host], ...signedOf(headers)] as [string, string][],
      body: body ?? new Uint8Array(),
    };
    headers.set("authorization", await authorizationOf(signable, identity, region, service, time));
    return { ...request, headers, body };
  };

  return {
    async send(request, _, next) {
      const usedMs = skewMs;
      const reply = await next(await signed(request));
      const differenceMs = clockDifferenceMs(reply);
      if (differenceMs === undefined || !isReplayable(request)) return reply;
      // Within a few minutes the clock is not what the service objects to. Another call may have set it since.
      if (Math.abs(differenceMs - usedMs) < toleranceMs) return reply;
      skewMs = differenceMs;
      return next(await signed(request));
    },
  };
}

/** The service takes requests of five minutes ago or ahead; less, so that both sides may count differently. */
const toleranceMs = 240_000;

/** How far the service's clock is ahead, if it has refused a request for its time. */
function clockDifferenceMs({ status, headers }: Reply): number | undefined {
  const isRefused = /^(InvalidSignature|RequestExpired|RequestTimeTooSkewed|Signature)/.test(errorType(headers) ?? "");
  const serverTime = Date.parse(headers.get("date") ?? "");
  return status === 403 && isRefused && !Number.isNaN(serverTime) ? serverTime - Date.now() : undefined;
}

/** Only what no proxy on the way changes. */
function signedOf(headers: Headers): [string, string][] {
  return [...headers].filter(([name]) => name === "content-type" || name.startsWith("x-amz-"));
}

async function bytesOf({
  body,
}: Outgoing): Promise<{ body: Uint8Array<ArrayBuffer> | undefined; type: string | null }> {
  if (body === undefined) return { body: undefined, type: null };
  const response = new Response(body);
  return { body: new Uint8Array(await response.arrayBuffer()), type: response.headers.get("content-type") };
}
