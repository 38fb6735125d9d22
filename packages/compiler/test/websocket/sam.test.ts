import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { emitApi } from "../cfn/emit-text.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { foldTemplate } from "./fold.ts";
import { unfold } from "./unfold.ts";

const root = join(import.meta.dirname, "../../../../../shared/cases/sam");
if (!existsSync(root)) process.stderr.write("no templates of SAM's WebSocket APIs beside the project: left out\n");

const cases = existsSync(root)
  ? readdirSync(root)
      .filter((name) => name.startsWith("websocket_"))
      .flatMap((name) =>
        readdirSync(join(root, name))
          .filter((file) => file.endsWith(".cfn.json"))
          .map((file) => ({ name, file: join(root, name, file) })),
      )
  : [];

/** What was deployed to AWS by live tests can be said in a document, and the same comes out of it. */
it.each(cases)("says $name", async ({ file }) => {
  const theirs = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
  const { document, config } = unfold(theirs);
  const { api } = await lowerWebSocket(JSON.stringify(document), config);
  const { template } = await emitApi(api);
  // What they leave to the service, we may say; what they say, we say too.
  expect(plain(foldTemplate(template))).toMatchObject(plain(foldTemplate(theirs)) as object);
  const stage = (from: JsonObject): Json | undefined =>
    Object.values(own(from, "Resources") as JsonObject).find(
      (each) => own(each, "Type") === "AWS::ApiGatewayV2::Stage",
    );
  const { AutoDeploy, RouteSettings, StageName } = own(stage(theirs), "Properties") as Record<string, Json>;
  const wanted = { AutoDeploy, StageName, ...(RouteSettings !== undefined && { RouteSettings }) };
  expect(own(stage(template), "Properties")).toMatchObject(wanted);
});

/** Parameters that stand for what another template has, and the partition, written out. */
function plain(json: Json): Json {
  if (typeof json === "string") return json.replaceAll(/\$\{(\w+)\.Arn\}/g, "${$1Arn}");
  if (Array.isArray(json)) return (json as readonly Json[]).map(plain);
  if (!isObject(json)) return json;
  const keys = Object.keys(json);
  if (keys.length === 1 && keys[0] === "Fn::GetAtt") return { Ref: (json["Fn::GetAtt"] as readonly string[]).join("") };
  const sub = own(json, "Fn::Sub");
  if (Array.isArray(sub)) return { "Fn::Sub": withVariables(sub as unknown as readonly [string, JsonObject]) };
  return Object.fromEntries(
    Object.entries(json)
      // Whether a reply follows is the route's business; a document that says one has it.
      .filter(([key]) => key !== "replies")
      .map(([key, member]) => [key, plain(member)]),
  );
}

/** The text of `Fn::Sub` with its variables written out: each is a reference. */
function withVariables([text, variables]: readonly [string, JsonObject]): string {
  return Object.entries(variables).reduce(
    (whole, [name, value]) => whole.replaceAll(`\${${name}}`, () => `\${${String(own(plain(value), "Ref"))}}`),
    text,
  );
}
