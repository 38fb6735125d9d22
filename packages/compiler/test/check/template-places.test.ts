import { expect, it } from "vitest";
import { createLocator } from "../../src/source/locate.ts";
import { complete, findingsOf } from "./findings-of.ts";

/** What a finding points at: line, column, and the text from there to where its range ends. */
async function pointedAt(document: string, code: string): Promise<[number, number, string][]> {
  const findings = await findingsOf({ "openapi.yaml": document }, "rest");
  return findings
    .filter((finding) => finding.code === code)
    .map(({ origin }) => {
      const place = createLocator(new Map([[origin.file, document]]))(origin);
      const { line = 0, column = 0, endColumn = 0 } = place ?? {};
      return [line, column, document.split("\n")[line - 1]?.slice(column - 1, endColumn - 1) ?? ""];
    });
}

function withTemplate(written: string): string {
  return complete(`
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates:
          application/json: ${written}
        responses: { default: { statusCode: "200" } }
`);
}

it.each([
  ["a block", '|\n            {\n              "name": "$input.path(\'$.name\')"\n            }'],
  ["a folded block", '>-\n            {\n            "name": "$input.path(\'$.name\')"\n            }'],
  ["double quotes", '"{\\n \\"name\\": \\"$input.path(\'$.name\')\\" }"'],
  ["single quotes", "'{ \"name\": \"$input.path(''$.name'')\" }'"],
  ["Fn::Sub", '{ "Fn::Sub": "{ \\"t\\": \\"${Table}\\", \\"name\\": \\"$input.path(\'$.name\')\\" }" }'],
  ["!Sub", '!Sub |\n            { "t": "${Table.Arn}",\n              "name": "$input.path(\'$.name\')" }'],
  ["the gateway's variables", '|\n            { "arn": "x:${AWS::Region}:y", "name": "$input.path(\'$.name\')" }'],
])("points into %s", async (_, written) => {
  const document = withTemplate(written);
  const lines = document.split("\n");
  const line = lines.findIndex((text) => text.includes("$input"));
  const column = lines[line]?.indexOf("$input") ?? 0;
  const [found, ...more] = await pointedAt(document, "template/raw-input");
  expect(more).toEqual([]);
  expect(found?.slice(0, 2)).toEqual([line + 1, column + 1]);
  expect(found?.[2].replaceAll("''", "'")).toBe("$input.path('$.name')");
});

it("points at every problem of a template", async () => {
  const document = withTemplate(
    '|\n            #set($a = null)\n            { "b": $util.toJson($b),\n              "c": $input.json(\'$.c[\'),\n              "d": $input.json(\'$.d.\')\n            }\n            #end',
  );
  expect((await pointedAt(document, "template/syntax")).map(([, , text]) => text)).toEqual(["null", "#end"]);
  expect((await pointedAt(document, "template/unknown-member")).map(([, , text]) => text)).toEqual(["toJson($b)"]);
  expect((await pointedAt(document, "template/json-path")).map(([, , text]) => text)).toEqual(["."]);
});
