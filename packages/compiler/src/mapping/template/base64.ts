import { asUtf8 } from "./url.ts";

/** Text as UTF-8 in Base64. */
export function base64Encode(text: string): string {
  return Buffer.from(asUtf8(text), "utf8").toString("base64");
}

/** The text that Base64 stands for; characters that are none of its own are passed over, and both alphabets are read. */
export function base64Decode(text: string): string {
  return Buffer.from(text, "base64").toString("utf8");
}
