import type { DecodeBody } from "./descriptor.ts";

/**
 * A body that is JSON, parsed, or else text; undefined if it is empty.
 *
 * JSON that cannot be parsed is given as text if the response is a failure, since proxies answer so.
 *
 * @throws SyntaxError if a successful response is not the JSON that it says it is
 */
export const decodeText: DecodeBody = async (response, _, parse = JSON.parse) => {
  const text = (await response.text()) || undefined;
  if (!text || !/[/+]json\b/i.test(response.headers.get("content-type") ?? "")) return text;
  try {
    return parse(text);
  } catch (error) {
    if (response.ok) throw error;
    return text;
  }
};
