import type { BodyDescriptor } from "./descriptor.ts";
import { serialize } from "./style.ts";

/**
 * Encodes an object as `application/x-www-form-urlencoded`, each property as a query parameter would be.
 *
 * A property that is to be sent as JSON says so by its content type.
 */
export function form(body: unknown, descriptor: BodyDescriptor): string | URLSearchParams {
  if (typeof body === "string" || body instanceof URLSearchParams) return body;
  return Object.entries(body as object)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]) => {
      const part = descriptor.encoding?.find(({ property }) => property === name);
      const json = part?.contentType !== undefined && /json/i.test(part.contentType) && typeof value === "object";
      return serialize({ ...part, name, in: "query", json }, value) ?? [];
    })
    .join("&");
}
