import fc from "fast-check";
import { expect, it } from "vitest";
import { coverRoutes, maxPatterns } from "../../src/emit/cfn/permissions/cover-routes.ts";
import { own, type JsonObject } from "../../src/source/json.ts";
import { emitHttp, emitRest, type Emitted } from "./emit-text.ts";

const lambda = (arn: string): string =>
  `!Sub "arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/${arn}/invocations"`;

function operation(path: string, method: string, arn: string, extra = ""): string {
  return `
  ${path}:
    ${method}:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, payloadFormatVersion: "2.0", uri: ${lambda(arn)}${extra} }`;
}

/** The permissions as `function: what they are for`, sorted. */
function permissionsOf(emitted: Emitted): string[] {
  return Object.values(emitted.resources("AWS::Lambda::Permission"))
    .map((resource) => {
      const properties = own(resource, "Properties") as JsonObject;
      const arn = own(properties["SourceArn"], "Fn::Sub") as string;
      expect(properties["Action"]).toBe("lambda:InvokeFunction");
      expect(properties["Principal"]).toBe("apigateway.amazonaws.com");
      const prefix =
        /^arn:\$\{AWS::Partition\}:execute-api:\$\{AWS::Region\}:\$\{AWS::AccountId\}:\$\{(?:Rest|Http)Api\}\//;
      expect(arn).toMatch(prefix);
      return `${JSON.stringify(properties["FunctionName"])} ${arn.replace(prefix, "")}`;
    })
    .sort();
}

it("permits each route, path variables as *", async () => {
  const emitted = await emitRest(`paths:${operation("/pets/{id}/toys/{toy+}", "get", "${Fn.Arn}")}`);
  expect(permissionsOf(emitted)).toEqual(['{"Ref":"FnArn"} */GET/pets/*/toys/*']);
});

it("permits any method of an any-method, and the default route of an HTTP API", async () => {
  const any = await emitRest(`paths:${operation("/pets", "x-amazon-apigateway-any-method", "${Fn.Arn}")}`);
  expect(permissionsOf(any)).toEqual(['{"Ref":"FnArn"} */*/pets']);
  const fallback = await emitHttp(
    `paths:${operation("/$default", "x-amazon-apigateway-any-method", "${Fn.Arn}").replace("responses:", "isDefaultRoute: true\n      responses:")}`,
  );
  expect(permissionsOf(fallback)).toEqual(['{"Ref":"FnArn"} */$default']);
});

it("gives the permission to the alias that is called", async () => {
  const emitted = await emitRest(`paths:${operation("/pets", "get", "${Fn.Arn}:live")}`);
  expect(permissionsOf(emitted)).toEqual(['{"Fn::Sub":"${FnArn}:live"} */GET/pets']);
});

it("gives none where a role calls the function, or none are wanted", async () => {
  const withRole = await emitRest(`paths:${operation("/pets", "get", "${Fn.Arn}", ", credentials: !GetAtt Role.Arn")}`);
  expect(permissionsOf(withRole)).toEqual([]);
  const without = await emitRest(`paths:${operation("/pets", "get", "${Fn.Arn}")}`, { lambdaPermissions: false });
  expect(permissionsOf(without)).toEqual([]);
});

it("says that it gives none to a function chosen by a stage variable", async () => {
  const yaml = operation("/pets", "get", "arn:aws:lambda:us-east-1:123456789012:function:${!stageVariables.fn}");
  const emitted = await emitRest(`paths:${yaml}`);
  expect(permissionsOf(emitted)).toEqual([]);
  expect(emitted.found).toContain("info cfn/permission-unknown");
});

it("gives one to each function that the variables of its stages name", async () => {
  const yaml = operation("/pets", "get", "arn:aws:lambda:us-east-1:123456789012:function:${!stageVariables.fn}:live");
  const emitted = await emitRest(`paths:${yaml}`, {
    stage: { variables: { fn: "pets" } },
    stages: { dev: {}, test: { variables: { fn: { Ref: "TestFn" } } } },
  });
  expect(permissionsOf(emitted)).toEqual([
    '"arn:aws:lambda:us-east-1:123456789012:function:pets:live" */GET/pets',
    '{"Fn::Sub":"arn:aws:lambda:us-east-1:123456789012:function:${TestFn}:live"} */GET/pets',
  ]);
  expect(emitted.found).not.toContain("info cfn/permission-unknown");
  const partly = await emitRest(`paths:${yaml}`, { stage: { variables: { other: "pets" } } });
  expect(permissionsOf(partly)).toEqual([]);
  expect(partly.found).toContain("info cfn/permission-unknown");
});

it("permits authorizers by a pattern, since the import makes their ids", async () => {
  const emitted = await emitRest(`
components:
  securitySchemes:
    token:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer: { type: token, authorizerUri: ${lambda("${Auth.Arn}")} }
paths:${operation("/pets", "get", "${Fn.Arn}")}`);
  expect(permissionsOf(emitted)).toEqual(['{"Ref":"AuthArn"} authorizers/*', '{"Ref":"FnArn"} */GET/pets']);
});

it("puts the permission of a conditional operation under the same condition", async () => {
  const emitted = await emitRest(`
paths:
  /pets: !If
    - HasPets
    - get: !If
        - IsOpen
        - !Ref AWS::NoValue
        - responses: { "200": { description: ok } }
          x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: ${lambda("${Fn.Arn}")} }
    - !Ref AWS::NoValue
`);
  const condition = own(emitted.resource("AWS::Lambda::Permission"), "Condition") as string;
  expect(emitted.at("Conditions", condition)).toEqual({
    "Fn::And": [{ Condition: "HasPets" }, { "Fn::Not": [{ Condition: "IsOpen" }] }],
  });
  expect(emitted.at("Parameters", "HasPetsHolds", "Type")).toBe("String");
});

it("gives a function with many routes few permissions, and says so", async () => {
  const pets = Array.from({ length: 25 }, (_, index) => operation(`/pets/p${String(index)}`, "get", "${Pets.Arn}"));
  const emitted = await emitRest(`paths:${pets.join("")}${operation("/dogs", "get", "${Dogs.Arn}")}`);
  expect(permissionsOf(emitted)).toEqual(['{"Ref":"DogsArn"} */GET/dogs', '{"Ref":"PetsArn"} */GET/pets/*']);
  expect(emitted.found).toContain("info cfn/permission-prefixes");
});

const step = fc.constantFrom("a", "b", "c", "*");
const route = fc
  .tuple(fc.constantFrom("GET", "POST", "*"), fc.array(step, { minLength: 1, maxLength: 4 }))
  .map(([method, path]) => `${method}/${path.join("/")}`);

function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .split("*")
    .map((piece) => piece.replaceAll(/[$/]/g, "\\$&"))
    .join(".*");
  return new RegExp(`^${expression}$`).test(text);
}

it("covers every route of the function, with as few patterns as a policy has room for", () => {
  const many = fc.uniqueArray(route, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(many, many, (mine, theirs) => {
      const patterns = coverRoutes(mine, theirs);
      expect(patterns.length).toBeLessThanOrEqual(maxPatterns);
      for (const each of mine) expect(patterns.some((pattern) => matches(pattern, each))).toBe(true);
    }),
  );
});

it("covers no route of another function by a prefix that it could do without", () => {
  const mine = Array.from({ length: 30 }, (_, index) => `GET/pets/x${String(index)}`);
  const theirs = ["GET/dogs", "POST/pets", "GET/petshop"];
  const patterns = coverRoutes([...mine, "GET/pets", "$default"], theirs);
  for (const each of theirs) expect(patterns.some((pattern) => matches(pattern, each))).toBe(false);
  expect(patterns).toEqual(["$default", "GET/pets", "GET/pets/*"]);
});

it("gives one pattern to a function that is behind everything", () => {
  expect(
    coverRoutes(
      Array.from({ length: 30 }, (_, index) => `GET/p${String(index)}`),
      [],
    ),
  ).toEqual(["*"]);
});
