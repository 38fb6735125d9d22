import { expect, it } from "vitest";
import { toJson } from "../../src/emit/cfn/to-json.ts";

it("writes intrinsics in their long form", () => {
  expect(toJson({ Resources: { A: { "Fn::GetAtt": ["F", "Arn"] } } })).toBe(
    '{\n  "Resources": {\n    "A": {\n      "Fn::GetAtt": [\n        "F",\n        "Arn"\n      ]\n    }\n  }\n}\n',
  );
});
