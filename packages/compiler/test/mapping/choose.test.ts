import { expect, it } from "vitest";
import { selectResponse } from "../../src/mapping/select-response.ts";
import { chooseRequestTemplate, chooseResponseTemplate } from "../../src/mapping/template/choose.ts";

const json = { key: "application/json" };
const xml = { key: "text/xml; charset=utf-8" };
const any = { key: "$default" };

// https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
it.each([
  [[json], undefined, undefined, json],
  [[json, xml], "Text/XML", "NEVER", xml],
  [[json, any], "image/png", "NEVER", any],
  [[json], "image/png", undefined, "passthrough"],
  [[json], "image/png", "WHEN_NO_MATCH", "passthrough"],
  [[json], "image/png", "WHEN_NO_TEMPLATES", "unsupported"],
  [[], "image/png", "WHEN_NO_TEMPLATES", "passthrough"],
  [[], undefined, "NEVER", "unsupported"],
])("chooses of %j for %s with %s", (templates, contentType, passthrough, expected) => {
  const choice = chooseRequestTemplate(templates, contentType, passthrough);
  expect(choice.kind === "template" ? choice.template : choice.kind).toEqual(expected);
});

it.each([
  [[xml, json], undefined, json],
  [[xml, json], "text/xml", xml],
  [[xml, json], "image/png, text/xml;q=0.5", xml],
  [[xml], "image/png", xml],
  [[], undefined, undefined],
])("chooses a response's of %j for %s", (templates, accept, expected) => {
  expect(chooseResponseTemplate(templates, accept)).toEqual(expected);
});

const byPattern = (pattern: string): { pattern: string } => ({ pattern });

it.each([
  [["default", String.raw`4\d{2}`], "404", String.raw`4\d{2}`],
  [["default", "4"], "404", "default"],
  [["Not found.*", ".*"], "Not found: 7", "Not found.*"],
  [[".*", "default"], "two\nlines", "default"],
  [["(", "default"], "(", "default"],
  [["5.."], "200", undefined],
])("selects of %j for %j", (patterns, said, expected) => {
  expect(selectResponse(patterns.map(byPattern), said)?.pattern).toBe(expected);
});
