import { isJson } from "./body.ts";

/** Text by its media type; the emitter's types follow the same division. No type at all is taken for text. */
const text = /^$|^text\/|[/+](json|xml|yaml)\b|json-seq|ndjson|jsonl|urlencoded|javascript|graphql/i;

/**
 * The body of a response: JSON parsed, text as a string, anything else as a Blob; undefined if it is empty.
 *
 * JSON that cannot be parsed is given as text if the response is a failure, since proxies answer so.
 *
 * @throws SyntaxError if a successful response is not the JSON that it says it is
 */
export async function decodeBody(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (!text.test(type)) {
    const blob = await response.blob();
    return blob.size > 0 ? blob : undefined;
  }
  const content = await response.text();
  if (!content || !isJson(type)) return content || undefined;
  try {
    return JSON.parse(content);
  } catch (error) {
    if (response.ok) throw error;
    return content;
  }
}
