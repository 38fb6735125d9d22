import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { run, type Run } from "./run.ts";

const dollar = "$";

const document = String.raw`openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders/{id}:
    put:
      operationId: putOrder
      responses:
        "200": { description: ok }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:dynamodb:action/ExecuteStatement
        requestParameters:
          integration.request.header.X-Id: method.request.header.X-Id
          integration.request.header.X-No: method.request.header.X-No
          integration.request.header.X-Stage: context.stage
          integration.request.header.X-Static: "'it'"
          integration.request.header.X-N: method.request.body.n[0]
          integration.request.header.X-Over: "'1'"
          integration.request.querystring.id: method.request.path.id
          integration.request.querystring.table: stageVariables.table
          integration.request.path.q: method.request.multivaluequerystring.q
        requestTemplates:
          application/json: |
            #set($context.requestOverride.header.X-Over = 2)##
            #set($item = $input.path('$.item'))
            {"TableName": "$stageVariables.table", "Key": "$input.params('id')", "Name": "$item",
             "By": "$context.identity.user"}
          text/plain: "$input.body.substring(9)"
        responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: |
                #set($context.responseOverride.header.X-Id = $input.path('$.id'))
                {"id": $input.json('$.id'), "q": "$input.params('q')"}
              text/html: <b>$input.path('$.id')</b>
          "4\\d\\d": { statusCode: "400", responseTemplates: { application/json: "#set($context.responseOverride.status = 410)no JSON" } }
  /proxy:
    get:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: https://example.com }
  /{any+}:
    x-amazon-apigateway-any-method:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": "$input.params("any")"}' }
        responses: { default: { statusCode: "200" } }
  /filled:
    get:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:events:action/PutEvents
        passthroughBehavior: never
        requestTemplates:
          application/json: !Sub |
            {"queue": "https://sqs.${dollar}{AWS::Region}.${dollar}{AWS::URLSuffix}/${dollar}{AWS::AccountId}/${dollar}{Orders.QueueName}", "q": $input.params('q')}
        responses: { "200": { statusCode: "200" } }
`;

function render(...words: string[]): Promise<Run> {
  const files = {
    "openapi.yaml": document,
    "input.yaml": "body: { item: tea }\npath: { id: 8 }\ncontext: { identity: { user: me } }\n",
    "body.json": '{"item": "from a file"}',
    "apigw.config.yaml": "stage: { variables: { table: orders } }\n",
  };
  return run(temporaryFolder(files), ["render", "openapi.yaml", ...words]);
}

it("renders a request with what the command line says", async () => {
  const { code, stdout, stderr } = await render("PUT", "/orders/a%20b?x=1", "--body", '{"item":"tea"}');
  expect(JSON.parse(stdout)).toEqual({ TableName: "orders", Key: "a b", Name: "tea", By: "" });
  expect([code, stderr]).toEqual([0, ""]);
});

it("takes what a file says, and options before that", async () => {
  const { stdout } = await render("putOrder", "--input", "input.yaml", "--path", "id=9", "--stage-variable", "table=t");
  expect(JSON.parse(stdout)).toEqual({ TableName: "t", Key: "9", Name: "tea", By: "me" });
  expect((await render("putOrder", "--body", "@body.json")).stdout).toContain('"Name": "from a file"');
});

it("reads the body from standard input", () => {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const main = new URL("../../src/cli/main.ts", import.meta.url).href;
  const program = ["--import", loader, "--eval", `import("${main}").then((cli) => cli.start())`, "apigw-compile"];
  const words = ["render", "openapi.yaml", "putOrder", "--body", "@-", "--stage-variable", "table=t"];
  const cwd = temporaryFolder({ "openapi.yaml": document });
  const stdout = execFileSync(process.execPath, [...program, ...words], {
    cwd,
    input: '{"item":"tea"}',
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toMatchObject({ TableName: "t", Name: "tea" });
});

it("takes headers in any case, and blanks of query parameters", async () => {
  const { code, stderr } = await render("putOrder", "--header", "content-type: text/plain", "--body", "short");
  expect([code, stderr]).toEqual([1, expect.stringContaining("StringIndexOutOfBoundsException")]);
  const { stdout } = await render("PUT", "/orders/7", "--query", "q= x ", "--response", "200", "--body", "{}");
  expect(stdout).toContain('"q": " x "');
});

it("says what each reference was", async () => {
  const { stderr } = await render("putOrder", "--body", '{"item":"tea"}', "--trace");
  expect(stderr.split("\n")).toEqual([
    "$input.path('$.item') = tea",
    "$stageVariables.table = orders",
    "$input.params('id') = ",
    "$item = tea",
    "$context.identity.user has no value",
    "",
  ]);
});

it("exits with 1 where the integration would not take the result", async () => {
  const { code, stdout, stderr } = await render("putOrder", "--body", '{"item":"6\\" ruler"}');
  expect([code, stderr]).toEqual([
    1,
    'openapi.yaml:27:91 error: The request is refused: the service dynamodb takes JSON, and here "r" stands where a comma or } should\n',
  ]);
  expect(stdout).toContain('"Name": "6" ruler"');
  expect(await render("GET", "/some/where")).toMatchObject({
    code: 1,
    stderr:
      'openapi.yaml:48:48 error: The request is refused: a mock integration needs {"statusCode": …} with a whole number\n',
  });
});

it("exits with 1 where the gateway itself refuses the request, or has no answer to the back end's", async () => {
  expect(await render("GET", "/filled", "--media", "text/xml")).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: The request is refused: no template fits this Content-Type, and the gateway answers 415\n",
  });
  expect(await render("GET", "/filled", "--response", "500")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('there is no integration response for "500", and no default one') as string,
  });
});

it("fills in what stacks and imports do, and points into the template as written", async () => {
  const { code, stdout, stderr } = await render("GET", "/filled");
  expect(stdout).toBe('{"queue": "https://sqs.us-east-1.amazonaws.com/123456789012/Orders.QueueName", "q": }\n');
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(
      /^openapi\.yaml:60:114 error: The request is refused: .* here "}" stands where a value should\n$/,
    ),
  ]);
});

it("says what is sent on beside the body", async () => {
  const words = ["PUT", "/orders/7?q=x", "--header", "X-Id: a", "--body", '{"item":"tea","n":[1.0]}'];
  const { stdout } = await render(...words, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    parameters: {
      header: { "X-Id": ["a"], "X-Stage": ["test-invoke-stage"], "X-Static": ["it"], "X-N": ["1.0"], "X-Over": ["2"] },
      querystring: { id: ["7"], table: ["orders"] },
      path: { q: ["x"] },
    },
  });
});

it("points at what stops a template", async () => {
  const { code, stderr } = await render("putOrder", "--media", "text/plain", "--body", "short");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^openapi\.yaml:29:36 error: StringIndexOutOfBoundsException/);
});

it("renders a response to what the back end says", async () => {
  const words = ["PUT", "/orders/7?q=x", "--response", "200", "--body", '{"id": 7}'];
  const { code, stdout } = await render(...words, "--format", "json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    text: '{"id": 7, "q": "x"}\n',
    template: "application/json",
    status: 200,
    parameters: { header: { "X-Id": ["7"] } },
    problems: [],
  });
  expect((await render(...words, "--media", "text/html")).stdout).toBe("<b>7</b>\n");
  expect(await render("putOrder", "--response", "404")).toMatchObject({
    code: 1,
    stdout: "no JSON\n",
    stderr:
      'openapi.yaml:38:127 error: The response is refused: it is no JSON, which application/json promises: "n" stands where a value should\n',
  });
});

it.each([
  [["putOder"], "There is no operation putOder. Did you mean putOrder?"],
  [[], "Name the operation: its id, or its method and path, such as PUT /orders/{id}."],
  [["put"], "Name the path too, such as PUT /orders/{id}."],
  [["GET", "/proxy"], "GET /proxy has a proxy integration, which renders no template."],
  [["putOrder", "--header", "x"], '--header takes a name and a value, name:value, not "x".'],
  [["putOrder", "--context", "[1]"], "--context is no object in JSON or YAML."],
  [["putOrder", "--body", "@none"], "There is no file none."],
  [
    ["putOrder", "--type", "http"],
    "Mapping templates are a feature of REST and WebSocket APIs, and this is http; --type says otherwise.",
  ],
])("explains what is wrong with %j", async (words, message) => {
  expect(await render(...words)).toEqual({ code: 2, stdout: "", stderr: `apigw-compile: ${message}\n` });
});
