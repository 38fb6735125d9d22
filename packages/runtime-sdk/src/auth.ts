import type { SecurityDescriptor } from "./descriptor.ts";
import { addCookie, type Outgoing } from "./outgoing.ts";
import { percentEncode } from "./percent.ts";
import type { Reply } from "./reply.ts";

/** What is presented for a security scheme: the text itself, where to get it, or a way to sign the request. */
export type Credential = string | CredentialProvider | Signer;

/**
 * Gets a credential. Asked once, and again with `isRefresh` when the API answers 401; calls meanwhile share the answer.
 */
export type CredentialProvider = (request: { readonly isRefresh: boolean }) => string | Promise<string>;

/** Changes a request at the last moment, such as by signing it. */
export interface Signer {
  sign(request: Outgoing): Outgoing | Promise<Outgoing>;
  /** Told of an answer 401 or 403; true if another attempt may fare better, as after a clock was set. */
  renew?(reply: Reply): boolean;
}

/** A credential with the memory that a provider needs. */
export interface StoredCredential {
  readonly credential: Credential;
  /** What a provider gave last, or is about to give. */
  current?: Promise<string>;
}

/** A request with credentials, and what may be done about an answer 401 or 403. */
export interface Authorized {
  readonly request: Outgoing;
  /** Gets new credentials where that is possible; true if another attempt may fare better. */
  renew(reply: Reply): boolean;
}

/**
 * Presents the credentials of the first alternative of which the client has all. If it has none, the request goes out
 * as it is, and the API says what it misses.
 */
export async function authorize(
  outgoing: Outgoing,
  security: readonly SecurityDescriptor[],
  credentials: ReadonlyMap<string, StoredCredential>,
): Promise<Authorized> {
  let request = { ...outgoing, headers: new Headers(outgoing.headers) };
  const signers: Signer[] = [];
  const renewals: ((reply: Reply) => boolean)[] = [];

  const schemes =
    security
      .map((one) => [one, ...(one.with ?? [])])
      .find((members) => members.every(({ scheme }) => credentials.has(scheme))) ?? [];
  for (const { scheme, in: location, name = "authorization", prefix = "" } of schemes) {
    const stored = credentials.get(scheme) as StoredCredential;
    let { credential } = stored;
    if (typeof credential === "object") {
      signers.push(credential);
      continue;
    }
    if (typeof credential === "function") {
      const given = stored.current ?? ask(stored, false);
      renewals.push(({ status }) => status === 401 && renewed(stored, given));
      credential = await given;
    }
    const text = prefix + credential;
    const pair = `${percentEncode(name)}=${percentEncode(text)}`;
    if (location === "query") request.url += (request.url.includes("?") ? "&" : "?") + pair;
    else if (location === "cookie") addCookie(request.headers, pair);
    else request.headers.set(name, text);
  }
  // What is signed is all of the request, other credentials included.
  for (const signer of signers) {
    request = await signer.sign(request);
    renewals.push((reply) => signer.renew?.(reply) ?? false);
  }
  return { request, renew: (reply) => renewals.some((renew) => renew(reply)) };
}

/** Asks for a new credential, unless another call has got one since `given`. */
function renewed(stored: StoredCredential, given: Promise<string>): boolean {
  if (stored.current === given) void ask(stored, true);
  return true;
}

function ask(stored: StoredCredential, isRefresh: boolean): Promise<string> {
  const answer = (async () => (stored.credential as CredentialProvider)({ isRefresh }))();
  stored.current = answer;
  // A failure is not remembered; those who wait for the answer see it.
  answer.catch(() => {
    if (stored.current === answer) delete stored.current;
  });
  return answer;
}
