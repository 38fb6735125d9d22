import { javaException } from "../../vtl/methods/method.ts";
import { print } from "../../vtl/values/print.ts";
import type { Host, HostType, Value } from "../../vtl/values/value.ts";
import { readJson } from "../json-path/read-json.ts";
import { base64Decode, base64Encode } from "./base64.ts";
import { escapeJavaScript } from "./escape-javascript.ts";
import { urlDecode, urlEncode } from "./url.ts";
import { produce, spend } from "../../vtl/meter.ts";

/**
 * `$util`, which has six functions of one text each.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
const utilType: HostType = {
  call(_, name, args, meter) {
    const run = functions.get(name);
    if (!run || args.length !== 1) return undefined;
    // What is no text is printed; of nothing comes nothing.
    const text = print(args[0] ?? null, meter);
    if (text === null) return null;
    produce(meter, text.length);
    spend(meter, text.length >> 3);
    const result = run(text);
    // Each character that becomes several is a piece of its own.
    if (typeof result === "string") spend(meter, Math.max(0, result.length - text.length));
    if (typeof result === "string") produce(meter, result.length);
    return result;
  },
  print: () => "$util",
};

export const templateUtil: Host = { kind: "host", type: utilType };

const functions: ReadonlyMap<string, (text: string) => Value> = new Map<string, (text: string) => Value>([
  ["escapeJavaScript", escapeJavaScript],
  ["urlEncode", urlEncode],
  ["urlDecode", (text) => urlDecode(text) ?? fail("IllegalArgumentException: a % without two hexadecimal digits")],
  ["base64Encode", base64Encode],
  ["base64Decode", base64Decode],
  ["parseJson", parseJson],
]);

function parseJson(text: string): Value {
  const read = readJson(text, "json-array");
  return read.error === undefined ? read.value : fail(`JsonParseException: ${read.error}`);
}

function fail(message: string): never {
  throw javaException(message);
}
