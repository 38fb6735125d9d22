import type { SdkCall } from "../../sdk-calls.ts";
import type { CallInput } from "./call-input.ts";
import type { Example } from "./example.ts";
import { printTypeScript } from "./print-typescript.ts";

/** A call of the SDK's client, which is in scope as `client`. */
export function sdkCall({ operation, functionName }: SdkCall, { parameters, body }: CallInput): string {
  const input = new Map<string, Example>();
  if (operation.method === "any") input.set("method", "GET");
  for (const { key, value } of parameters) input.set(key, value);
  // A body of another type than the first would have to say so in `contentType`.
  if (body) input.set("body", body.value);
  const hasAnswer = operation.responses.some(
    ({ status, content }) => /^(2|default)/.test(status) && content.length > 0,
  );
  const head = `${hasAnswer ? "const answer = " : ""}await client.${functionName}(`;
  return `${head}${input.size === 0 ? "" : printTypeScript(input, "", head.length)});`;
}
