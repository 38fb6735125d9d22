import type { Present, SecurityDescriptor } from "./descriptor.ts";
import { isReplayable, type Outgoing } from "./outgoing.ts";
import { addCookie } from "./placing.ts";
import { percentEncode } from "./percent.ts";
import { inHeader } from "./present.ts";
import type { Reply } from "./reply.ts";

/**
 * Presents a credential in its own way: gets it first, or signs the request with it. Gives what `next` answers, and may
 * call it twice, with a request of its own each time.
 */
export interface Signer {
  send(request: Outgoing, security: SecurityDescriptor, next: Transport): Promise<Reply>;
}

/** Sends a request as it is. */
export type Transport = (request: Outgoing) => Promise<Reply>;

/**
 * Gets a credential. Asked once, and again with `isRefresh` when the API answers 401; calls meanwhile share the answer.
 */
export type CredentialProvider = (request: { readonly isRefresh: boolean }) => string | Promise<string>;

/** Presents what a provider gives, and asks it once for a new one when the API answers 401, however many calls wait. */
export function refreshing(provider: CredentialProvider): Signer {
  let current: Promise<string> | undefined;

  const ask = (isRefresh: boolean): Promise<string> => {
    const answer = (async () => provider({ isRefresh }))();
    current = answer;
    // A failure is not remembered; those who wait for the answer see it.
    answer.catch(() => {
      if (current === answer) current = undefined;
    });
    return answer;
  };
  return {
    async send(request, security, next) {
      const { present = inHeader } = security;
      const sendWith = async (token: Promise<string>): Promise<Reply> => {
        const presented = { ...request, headers: new Headers(request.headers) };
        present(presented, security, await token);
        return next(presented);
      };
      const token = current ?? ask(false);
      const reply = await sendWith(token);
      if (reply.status !== 401 || !isReplayable(request)) return reply;
      // Another call may have got a new one since.
      return sendWith(current === undefined || current === token ? ask(true) : current);
    },
  };
}

/** Puts a credential into the query. */
export const inQuery: Present = (request, security, credential) => {
  request.url += (request.url.includes("?") ? "&" : "?") + pair(security, credential);
};

/** Puts a credential into a cookie. */
export const inCookie: Present = ({ headers }, security, credential) => {
  addCookie(headers, pair(security, credential));
};

function pair({ name = "", prefix = "" }: SecurityDescriptor, credential: string): string {
  return `${percentEncode(name)}=${percentEncode(prefix + credential)}`;
}
