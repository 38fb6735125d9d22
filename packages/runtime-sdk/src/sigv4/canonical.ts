import { percentEncode } from "../percent.ts";

/** A request in the form that is hashed and signed, and the names of the headers in it. */
export interface CanonicalRequest {
  readonly text: string;
  readonly signedHeaders: string;
}

/**
 * The canonical request. `headers` must hold `host`; all of them are signed.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function canonicalRequest(
  method: string,
  path: string,
  query: string,
  headers: Iterable<[name: string, value: string]>,
  bodyHash: string,
): CanonicalRequest {
  const lines = [...headers]
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.trim().replace(/\s+/g, " ")])
    .sort(([one], [other]) => compare(one, other));
  const signedHeaders = lines.map(([name]) => name).join(";");
  const headerText = lines.map(([name, value]) => `${name}:${value}\n`).join("");
  return {
    text: [method, canonicalPath(path), canonicalQuery(query), headerText, signedHeaders, bodyHash].join("\n"),
    signedHeaders,
  };
}

/** Each segment encoded once more, as all services but S3 want it; `.`, `..` and empty segments resolved. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(percentEncode(segment));
  }
  const isFolder = segments.length > 0 && /\/\.{0,2}$/.test(path);
  return `/${segments.join("/")}${isFolder ? "/" : ""}`;
}

function canonicalQuery(query: string): string {
  return query
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")].map((text) => percentEncode(decode(text))) as [string, string];
    })
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map((pair) => pair.join("="))
    .join("&");
}

/** What a URL's text stands for; a `%` that encodes nothing stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
