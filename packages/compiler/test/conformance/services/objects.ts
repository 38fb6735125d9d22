import type { RestApi } from "../../../src/ir/api.ts";
import { mapRequestParameters } from "../../../src/mapping/map-parameters.ts";
import { hostileTexts } from "../../service-mapping/hostile.ts";
import { answered, filled, integrationOf, usualFill } from "../../service-mapping/mapped-api.ts";
import { outcome, type Outcome } from "../kind.ts";
import type { Emulator, ServiceAnswer } from "./emulator.ts";
import { problemOf } from "./problem-of.ts";

/** What no key of S3 can be, nor a segment of a path. */
const keys = hostileTexts.filter((text) => text !== "");

/**
 * Objects of S3 by the operations of the test's document: each hostile text is put under a key that is hostile too, read back, and removed.
 */
export async function* objects(api: RestApi, emulator: Emulator): AsyncGenerator<Outcome> {
  const bucket = `files-${String(Date.now())}`;
  await emulator.send("s3", {}, "", { method: "PUT", path: `/${bucket}` });
  for (const [index, text] of keys.entries()) {
    yield outcome(
      `putFile getFile deleteFile ${String(index)}`,
      await problemOf(() => roundTrip(api, emulator, bucket, text)),
    );
  }
}

async function roundTrip(api: RestApi, emulator: Emulator, bucket: string, text: string): Promise<string | undefined> {
  const call = (id: string, body: string): Promise<ServiceAnswer> => send(api, id, emulator, bucket, text, body);
  const steps: readonly (readonly [string, number, string])[] = [
    ["getFile", 404, '{"message":"There is no such thing"}'],
    ["putFile", 200, ""],
    ["getFile", 200, text],
    ["deleteFile", 204, ""],
    ["getFile", 404, '{"message":"There is no such thing"}'],
  ];
  for (const [id, status, body] of steps) {
    const answer = await call(id, id === "putFile" ? text : "");
    if (answer.status !== status || answer.body !== body)
      return `${id} of ${JSON.stringify(text)}: ${String(answer.status)} ${answer.body}`;
  }
  return undefined;
}

/** Sends what the integration says: its method, its path filled in, its mapped headers, and the body as it came. */
async function send(
  api: RestApi,
  id: string,
  emulator: Emulator,
  bucket: string,
  key: string,
  body: string,
): Promise<ServiceAnswer> {
  const { uri, httpMethod, requestParameters } = integrationOf(api, id);
  const parameters = {
    path: new Map([["key", key]]),
    querystring: new Map<string, string>(),
    header: new Map([["Content-Type", "text/plain; charset=utf-8"]]),
  };
  const mapped = mapRequestParameters(requestParameters, { parameters, context: {}, stageVariables: {} }, body);
  const target = filled(uri ?? "", (reference) =>
    reference.kind === "ref" && reference.name === "Files" ? bucket : usualFill(reference),
  ).replace(/^.*:s3:path/, "");
  const path = target.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(mapped.path.get(name) ?? ""));
  const method = typeof httpMethod === "string" ? httpMethod : "";
  const answer = await emulator.send("s3", Object.fromEntries(mapped.header), body, { method, path });
  return answered(api, id, answer);
}
