import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../cli/run.ts";

let dir = "";
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "auth-"))));
afterEach(() => rmSync(dir, { recursive: true }));

interface Row {
  readonly method: string;
  readonly path: string;
  readonly callers: string;
  readonly isOpen: boolean;
  readonly policy: readonly string[] | null;
  readonly ignoredSchemes: readonly string[];
}

async function rows(paths: string, more = "", ...options: readonly string[]): Promise<readonly Row[]> {
  const text = `openapi: 3.0.3\ninfo: { title: Pets, version: "1" }\n${more}${schemes}paths:\n${paths}`;
  writeFileSync(join(dir, "api.yaml"), text);
  const { code, stdout, stderr } = await run(dir, ["auth", "api.yaml", "--format", "json", ...options]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return (JSON.parse(stdout) as { operations: readonly Row[] }).operations;
}

const schemes = `components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
    key: { type: apiKey, name: x-api-key, in: header }
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
    jwt:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: https://idp.example.com, audience: [web] }
`;

const operation = (security: string): string => `{ ${security} responses: { "200": { description: Yes. } } }`;

const policy = (...statements: readonly string[]): string =>
  `x-amazon-apigateway-policy:\n  Version: "2012-10-17"\n  Statement:\n${statements.map((one) => `    - { ${one} }\n`).join("")}`;
const everyone = 'Principal: "*", Action: execute-api:Invoke';

it("tells what is open, though the document asks for something that the service does not know", async () => {
  const [get, put, post, head] = await rows(`  /pets:
    get: ${operation("")}
    put: ${operation("security: [{ bearer: [] }],")}
    post: ${operation("security: [{ iam: [] }],")}
    head: ${operation("security: [{ key: [] }],")}
`);
  expect(get).toMatchObject({ isOpen: true, callers: "anyone", ignoredSchemes: [] });
  expect(put).toMatchObject({ isOpen: true, ignoredSchemes: ["bearer"] });
  expect(post).toMatchObject({ isOpen: false, callers: "IAM principals with execute-api:Invoke (SigV4)" });
  expect(head).toMatchObject({ isOpen: false, callers: "anyone with an API key" });
});

it("counts a resource policy for the operations that its statements are about", async () => {
  const paths = `  /pets/{id}:\n    get: ${operation("")}\n  /admin:\n    get: ${operation("")}\n`;
  const [pets, admin] = await rows(
    paths,
    policy(
      `Effect: Allow, ${everyone}, Resource: "execute-api:/*"`,
      `Effect: Deny, ${everyone}, Resource: "execute-api:/prod/GET/admin", Condition: { NotIpAddress: { aws:SourceIp: 10.0.0.0/8 } }`,
      `Effect: Deny, ${everyone}, Resource: "execute-api:/other/*"`,
    ),
  );
  expect(pets).toMatchObject({ isOpen: true, policy: ["allow"] });
  expect(admin).toMatchObject({
    isOpen: false,
    callers: "whom the policy lets in",
    policy: ["allow", "deny if NotIpAddress aws:SourceIp 10.0.0.0/8"],
  });
});

it("knows that a policy without an Allow lets nobody in, and a Deny of all neither", async () => {
  const paths = `  /pets/{id}:\n    get: ${operation("")}\n    put: ${operation("security: [{ iam: [] }],")}\n`;
  const [get, put] = await rows(paths, policy(`Effect: Allow, ${everyone}, Resource: "execute-api:/*/POST/*"`));
  expect(get?.callers).toBe("nobody: the policy allows nobody");
  expect(put?.callers).toBe("IAM principals with execute-api:Invoke (SigV4)");
  const [, refused] = await rows(
    paths,
    policy(
      `Effect: Allow, ${everyone}, Resource: "execute-api:/*"`,
      `Effect: Deny, ${everyone}, Resource: "execute-api:/*"`,
    ),
  );
  expect(refused?.callers).toBe("nobody: the policy refuses all");
});

it("takes what a stack fills in for what lets in more", async () => {
  const paths = `  /pets/{id}:\n    get: ${operation("")}\n`;
  const [row] = await rows(
    paths,
    policy(
      `Effect: Allow, ${everyone}, Resource: { Fn::GetAtt: [Some, Arn] }`,
      `Effect: Deny, ${everyone}, Resource: { Ref: Some }`,
    ),
  );
  expect(row?.isOpen).toBe(true);
});

it("knows authorizers and scopes of HTTP APIs", async () => {
  const [row] = await rows(
    `  /pets:\n    get: ${operation("security: [{ jwt: [pets:read] }],")}\n`,
    "",
    "--type",
    "http",
  );
  expect(row).toMatchObject({ callers: "holders of a JWT", authorizer: "jwt", scopes: ["pets:read"], isOpen: false });
});

it("prints a table, and exits with 2 for a document that cannot be read", async () => {
  await rows(`  /pets:\n    get: ${operation("security: [{ bearer: [] }],")}\n`);
  const { stdout } = await run(dir, ["auth", "api.yaml"]);
  expect(stdout).toMatchInlineSnapshot(`
    "api.yaml: REST API, 1 operation, 1 open to anyone

          METHOD  PATH   WHO MAY CALL  AUTHORIZER  SCOPES  KEY  POLICY
    open  GET     /pets  anyone        -           -       -    -

    GET /pets is open although the document asks for bearer: the service does not know the scheme. See apigw-compile check.
    "
  `);
  expect((await run(dir, ["auth", "none.yaml"])).code).toBe(2);
});

it("has a row a stage where the policy makes stages differ, and one row elsewhere", async () => {
  writeFileSync(join(dir, "apigw.config.yaml"), "stages: { beta: {} }\n");
  const [pets, adminOnProd, adminOnBeta] = await rows(
    `  /pets:\n    get: ${operation("")}\n  /admin:\n    get: ${operation("")}\n`,
    policy(
      `Effect: Allow, ${everyone}, Resource: "execute-api:/*"`,
      `Effect: Deny, ${everyone}, Resource: "execute-api:/prod/GET/admin"`,
    ),
  );
  expect(pets).toMatchObject({ stage: null, isOpen: true });
  expect(adminOnProd).toMatchObject({ path: "/admin", stage: "prod", callers: "nobody: the policy refuses all" });
  expect(adminOnBeta).toMatchObject({ path: "/admin", stage: "beta", isOpen: true });
  const { stdout } = await run(dir, ["auth", "api.yaml"]);
  expect(stdout).toContain("2 operations, 2 open to anyone");
  expect(stdout).toMatch(/\nopen +GET +\/admin on beta /);
});

it("warns of what a template says beside the document about who gets in", async () => {
  const template = `Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth: { DefaultAuthorizer: Login }
      DefinitionBody: { openapi: 3.0.3, paths: { /pets: { get: { responses: {} } } } }
`;
  writeFileSync(join(dir, "api.yaml"), template);
  const { stdout, stderr } = await run(dir, ["auth", "api.yaml"]);
  expect(stdout).toContain("anyone");
  expect(stderr).toMatch(/^api\.yaml:6:7 warning .* not Auth: .* load\/template-access$/m);
  expect(stderr).not.toContain("load/template-properties");
});
