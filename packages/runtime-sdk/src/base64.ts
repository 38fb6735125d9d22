/** Bytes in Base64 (RFC 4648, 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * The bytes that a Base64 text stands for, in its own alphabet or the one for URLs.
 *
 * @throws DOMException if it is neither
 */
export function fromBase64(text: string): Bytes {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** An array of bytes with a buffer of its own, as every version of TypeScript calls it. */
export type Bytes = ReturnType<Uint8ArrayConstructor["of"]>;
