import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { hostileTexts } from "../../service-mapping/hostile.ts";
import { answered, filled, fixtureApi, integrationOf, rendered, usualFill } from "../../service-mapping/mapped-api.ts";
import { outcome, type Kind } from "../kind.ts";
import { problemOf } from "../services/problem-of.ts";
import { createEmulator, type Emulator } from "../services/emulator.ts";
import { objects } from "../services/objects.ts";
import { setUp, type Reader } from "../services/set-up.ts";

/**
 * Requests made of `x-apigw-mapping`, sent to LocalStack and read back: an event with each hostile text by each operation.
 *
 * DynamoDB is held against dynalite by test/service-mapping.
 */
export const services: Kind = {
  name: "services",
  async *run({ notice }) {
    const address = process.env["LOCALSTACK_ENDPOINT"];
    if (address === undefined) {
      notice("services: LOCALSTACK_ENDPOINT names no LocalStack, left out");
      return;
    }
    const emulator = createEmulator(address);
    const readers = await setUp(emulator);
    const api = await fixtureApi();
    for (const [id, reader] of Object.entries(readers)) {
      for (const [index, text] of hostileTexts.entries()) {
        const name = `${id} ${String(index)}`;
        yield outcome(name, await problemOf(() => sendAndRead(api, id, reader, text, emulator)));
      }
    }
    yield* objects(api, emulator);
  },
};

async function sendAndRead(
  api: Awaited<ReturnType<typeof fixtureApi>>,
  id: string,
  reader: Reader,
  text: string,
  emulator: Emulator,
): Promise<string | undefined> {
  const event = { customer: "o'neil & sons", text, amount: 12.5 };
  const request = { body: id === "putRecords" ? [event, event] : event, path: { id: text }, requestId: randomUUID() };
  const body = rendered(api, id, request, reader.fill);
  const integration = integrationOf(api, id);
  const headers = Object.fromEntries(
    integration.requestParameters.map(({ target, source }) => [
      target.replace("integration.request.header.", ""),
      filled(source, usualFill).slice(1, -1),
    ]),
  );
  const answer = await emulator.send(
    reader.service,
    { ...reader.headers, ...headers },
    body,
    reader.path === undefined ? {} : { path: reader.path },
  );
  if (answer.status !== 200) return `${String(answer.status)} ${answer.body}`;
  const response = answered(api, id, answer, request);
  const expected = Number(integration.responses[0]?.statusCode);
  if (response.status !== expected) return `${String(response.status)} for ${answer.body}`;
  const wrapped = id.startsWith("send") || id === "start";
  const sent = wrapped ? { id: text, event, ...(id === "start" ? {} : { from: 'it is $5 & "#1"' }) } : event;
  const read = await reader.read(response.body);
  return isDeepStrictEqual(read, sent) ? undefined : `sent ${JSON.stringify(sent)}, read ${JSON.stringify(read)}`;
}
