import { isJson } from "./body.ts";

/**
 * The body of a response: JSON parsed, text as a string, anything else as a Blob; undefined if it is empty.
 *
 * JSON that cannot be parsed is given as text if the response is a failure, since proxies answer so.
 *
 * @throws SyntaxError if a successful response is not the JSON that it says it is
 */
export async function decodeBody(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (type !== "" && !isText(type)) {
    const blob = await response.blob();
    return blob.size === 0 ? undefined : blob;
  }
  const text = await response.text();
  if (text === "") return undefined;
  if (!isJson(type)) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (response.ok) throw error;
    return text;
  }
}

/** Text by its media type; the emitter's types follow the same division. */
function isText(type: string): boolean {
  return /^text\/|[/+](json|xml|yaml)\b|json-seq|ndjson|jsonl|urlencoded|javascript|graphql/i.test(type);
}
