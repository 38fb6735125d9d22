import { existsSync } from "node:fs";
import { join } from "node:path";
import { compileOf, openapiTypescript, type Group, type Setting } from "../group.ts";

/** The SDK of a large document, against a program that makes types alone. */
export function stripe({ corpus, repeats }: Setting): Group[] {
  const document = join(corpus, "big/apisguru-stripe.com.json");
  if (!existsSync(document)) return [];
  const commands = {
    "openapi-typescript": openapiTypescript(document),
    "apigw-compile --emit sdk": compileOf(document, "sdk"),
  };
  return [{ title: "SDK of Stripe", repeats, commands }];
}
