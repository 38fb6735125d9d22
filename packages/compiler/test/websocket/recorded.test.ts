import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { emitApi } from "../cfn/emit-text.ts";
import { carryResource } from "../conformance/v2/carry.ts";
import { v2Row } from "../conformance/v2/row.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";

const file = join(import.meta.dirname, "../../../../../shared/cases/v2.jsonl");
if (!existsSync(file)) process.stderr.write("no recorded resources of WebSocket APIs beside the project: left out\n");

const accepted = (existsSync(file) ? readFileSync(file, "utf8").split("\n") : [])
  .filter((line) => line.trim() !== "")
  .map(v2Row)
  .filter(({ type, refusal }) => type === "websocket" && refusal === undefined);

/** Properties that name other resources of the same test: in a template of ours they are references. */
const references = [
  "ApiId",
  "ApiStages",
  "AuthorizerId",
  "DeploymentId",
  "DestinationArn",
  "DomainName",
  "IntegrationId",
  "RouteId",
  "Stage",
  "Target",
];

/** What a document does not say, by the resource's type. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  // The extension has no member for it.
  Integration: ["Description"],
  // Deployments are told apart by their logical ids.
  Deployment: ["Description"],
};

/** What live tests gave to the service, which took it, can be said in a document, and comes out equal. */
it.each(accepted)("$id is said, and comes out equal", async (row) => {
  const asked = carryResource(row);
  if (asked.kind === "not carried") throw new Error(asked.reason);
  const { api } = await lowerWebSocket(asked.document, asked.config);
  const { template } = await emitApi(api);
  const made = Object.values(own(template, "Resources") as JsonObject)
    .filter((resource) => String(own(resource, "Type")).endsWith(`::${row.resource}`))
    .map((resource) => own(resource, "Properties") ?? {});
  // Elsewhere than on $connect, where nothing can ask for a key, none is what there is by itself.
  const isKeyless = own(row.given, "ApiKeyRequired") === false && own(row.given, "RouteKey") !== "$connect";
  const left = [...references, ...(unsaid[row.resource] ?? []), ...(isKeyless ? ["ApiKeyRequired"] : [])];
  expect(made).toContainEqual(expect.objectContaining(wanted(row.given, left)));
});

it.skipIf(accepted.length === 0)("looks at each of them", () => {
  expect(accepted.length).toBeGreaterThan(40);
});

/** Nothing is said by what is empty, and a plain connection by none. */
function wanted(given: JsonObject, left: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([key, value]) => !left.includes(key) && !isNothing(value) && value !== "INTERNET")
      .map(([key, value]) => [
        key,
        isObject(value) ? (expect.objectContaining(wanted(value, left)) as unknown) : value,
      ]),
  );
}

function isNothing(value: Json): boolean {
  if (value === "" || value === null) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
