import { canonicalRequest } from "./canonical.ts";
import { hex, hmac, sha256, utf8 } from "./digest.ts";

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What is signed: `path` and `query` as they stand in the URL. */
export interface SignableRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** All that is to be signed, `host` and `x-amz-date` among them. */
  readonly headers: Iterable<[name: string, value: string]>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Where and when a signature holds: `{date}/{region}/{service}/aws4_request`. */
export function scopeOf(region: string, service: string, time: string): string {
  return `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
}

/**
 * The Authorization header of a request, by Signature Version 4.
 *
 * @param time - as in the `x-amz-date` header: `20150830T123600Z`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function authorizationOf(
  request: SignableRequest,
  credentials: AwsCredentials,
  region: string,
  service: string,
  time: string,
): Promise<string> {
  const scope = scopeOf(region, service, time);
  const { signature, signedHeaders } = await signatureOf(request, credentials, scope, time);
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** The signature of a request, and the names of the headers that it is over. */
export async function signatureOf(
  { method, path, query, headers, body }: SignableRequest,
  { secretAccessKey }: AwsCredentials,
  scope: string,
  time: string,
): Promise<{ signature: string; signedHeaders: string }> {
  const { text, signedHeaders } = canonicalRequest(method, path, query, headers, await sha256(body));
  let key: BufferSource = utf8(`AWS4${secretAccessKey}`);
  for (const part of scope.split("/")) key = await hmac(key, part);
  const signature = await hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${await sha256(utf8(text))}`);
  return { signature: hex(signature), signedHeaders };
}

/** A time as the `x-amz-date` header has it. */
export function amzDate(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d+/g, "");
}
