/** Where the file part of a reference leads. */
export type Target =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "remote"; readonly file: string }
  | { readonly kind: "unsupported" };

/**
 * Resolves the file part of a reference, which may be percent-encoded, against the file it stands in.
 *
 * A path becomes absolute, with forward slashes. One letter before a colon is a Windows drive, more are a scheme.
 */
export function resolveUri(uri: string, from: string): Target {
  const absolute = /^https?:/i.test(uri);
  if (absolute || isUrl(from)) {
    const base = isUrl(from) ? from : undefined;
    const url = URL.canParse(uri, base) ? new URL(uri, base) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) return { kind: "unsupported" };
    url.hash = "";
    return { kind: "remote", file: url.href };
  }
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(uri)) return { kind: "unsupported" };
  const path = percentDecode(uri).replaceAll("\\", "/");
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return { kind: "file", file: normalize(isAbsolute(path) ? path : folder + path) };
}

/** The file part of a reference to `file` in a file `from`; a URL stays whole. */
export function relativeUri(file: string, from: string): string {
  if (isUrl(file) || isUrl(from)) return file;
  const steps = file.split("/");
  const base = from.split("/").slice(0, -1);
  const shared = steps.findIndex((step, index) => step !== base[index]);
  const ups = base.slice(shared).map(() => "..");
  return [...ups, ...steps.slice(shared)].map((step) => (step === ".." ? step : encodeURIComponent(step))).join("/");
}

/** Whether a file's name is a URL, and not a path. */
export function isUrl(file: string): boolean {
  return /^https?:/i.test(file);
}

/** Percent-decoded text; as it stands if it is not valid as such. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path without `.`, `..` and empty segments. */
export function normalize(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "." && segment !== "") kept.push(segment);
  }
  return (path.startsWith("/") ? "/" : "") + kept.join("/");
}

const isAbsolute = (path: string): boolean => path.startsWith("/") || /^[a-z]:\//i.test(path);
