import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { openApiBody } from "../../src/emit/cfn/body/index.ts";
import { own } from "../../src/source/json.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";

const root = join(import.meta.dirname, "../../../../fixtures");
const documents = readdirSync(root)
  .map((name) => join(root, name, "openapi.yaml"))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, "utf8"))
  .filter((text) => own(load(text, { schema: yamlSchema }), "x-apigw-type") !== "websocket");

it.each(documents)("prints a Body that is itself a document of the same API: %#", async (text) => {
  const isHttp = own(load(text, { schema: yamlSchema }), "x-apigw-type") === "http";
  const lower = isHttp ? lowerHttp : lowerRest;
  const body = openApiBody((await lower(text)).api);
  const again = openApiBody((await lower(JSON.stringify(body))).api);
  expect(again).toEqual(body);
  expect(JSON.stringify(again)).toBe(JSON.stringify(body));
});
