import { createHash } from "node:crypto";

/**
 * A policy for a page that loads nothing: its own script and style, told by their hashes, and the empty icon that keeps
 * browsers from asking for one. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
