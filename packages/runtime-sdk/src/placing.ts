import type { Outgoing } from "./outgoing.ts";

/** Puts a cookie in its wire form beside others; browsers drop the header, which is theirs. */
export function addCookie(headers: Headers, cookie: string): void {
  const others = headers.get("cookie");
  headers.set("cookie", others ? `${others}; ${cookie}` : cookie);
}

/** Puts a parameter among the cookies. */
export function putCookie({ headers }: Outgoing, cookie: string): void {
  addCookie(headers, cookie);
}

/** Takes a parameter for the method. */
export function putMethod(request: Outgoing, method: string): void {
  request.method = method.toUpperCase();
}
