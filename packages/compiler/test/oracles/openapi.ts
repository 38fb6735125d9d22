import { load } from "js-yaml";
import { join } from "node:path";
import { own, type Json } from "../../src/source/json.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";
import { evaluate, type Stack } from "../cfn/evaluate.ts";
import { groupFindings, type Check } from "./check.ts";
import { linesOf } from "./lines-of.ts";
import { writeFiles } from "./write-files.ts";

/** A stack that gives something of the right form for every name, and in which every condition holds. */
const plausible: Stack = {
  value(name) {
    if (name === "AWS::Region") return "us-east-1";
    if (name === "AWS::Partition") return "aws";
    if (name === "AWS::AccountId") return "123456789012";
    return `arn:aws:lambda:us-east-1:123456789012:function:${name.replaceAll(/[^A-Za-z0-9]/g, "")}`;
  },
  holds: () => true,
};

/** The parser behind the service's own import, whose messages are that import's warnings. */
export const openapi: Check = {
  name: "openapi",
  install: "openapi",
  async run(documents, oracles, work) {
    const withBody = documents.filter(({ template }) => bodyOf(template) !== undefined);
    const written = writeFiles(withBody, join(work, "openapi"), "json", ({ template }) => bodyText(template));
    const classes = `${join(oracles, "openapi/target/classes")}:${join(oracles, "openapi/target/lib")}/*`;
    const lines = await linesOf("java", ["-cp", classes, "OpenApiOracle", ...written.paths]);
    return groupFindings(lines.map(({ path, finding }) => [written.nameOf(path), finding]));
  },
};

function bodyText(template: string): string {
  return JSON.stringify(evaluate(bodyOf(template) as Json, plausible));
}

/** The Body of a template's API; undefined in the native layout. */
function bodyOf(template: string): Json | undefined {
  const resources = own(load(template, { schema: yamlSchema }), "Resources");
  const api = own(resources, "RestApi") ?? own(resources, "HttpApi");
  return own(own(api, "Properties"), "Body");
}
