import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { closeCodes } from "../../src/service/close-codes.ts";
import { closeMeaning } from "../../../runtime-sdk/src/socket.ts";
import { checkSdks, hasRuntimeTypes } from "../conformance/corpus/check-sdks.ts";
import { attribute, elementsOf, samplesOf, textOf, type Element } from "./elements.ts";
import { makeDocs, pageOf, withoutCode } from "./make-docs.ts";

const chat = join(import.meta.dirname, "../../../../fixtures/chat/openapi.yaml");

async function chatPage(): Promise<string> {
  const { files } = await makeDocs(chat);
  return files.get("docs/index.html") ?? "";
}

/** The text of what has an id. */
function textAt(elements: readonly Element[], id: string): string {
  const found = elements.find((element) => attribute(element, "id") === id);
  return found ? textOf(found).replace(/\s+/g, " ") : "";
}

it("makes the page of a WebSocket API, small, and the same from run to run", async () => {
  const html = await chatPage();
  await expect(withoutCode(html)).toMatchFileSnapshot("expected/chat.html.txt");
  expect(await chatPage()).toBe(html);
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
});

it("has a section for each route and push, with a picture whose steps are told in words", async () => {
  const elements = elementsOf(await chatPage());
  const articles = elements.filter(({ tagName }) => tagName === "article");
  expect(articles.map((article) => attribute(article, "aria-label"))).toEqual([
    ...["CALL join", "SEND sendMessage", "SEND react", "CALL search"],
    ...["OPEN $connect", "CLOSE $disconnect", "CALL $default", "SEND ping"],
    ...["PUSH messagePosted", "PUSH memberLeft"],
  ]);
  const ids = new Set(elements.flatMap((element) => attribute(element, "id") ?? []));
  for (const article of articles) {
    const [picture, ...others] = elements.filter((element) => element.tagName === "svg" && isWithin(element, article));
    expect(others).toEqual([]);
    for (const name of ["aria-labelledby", "aria-describedby"]) {
      expect(ids.has((picture && attribute(picture, name)) ?? "")).toBe(true);
    }
    const figure = picture?.parentNode as Element;
    const steps = elements.filter((each) => attribute(each, "class")?.startsWith("step") && isWithin(each, figure));
    const words = elements.filter((each) => each.tagName === "li" && isWithin(each, figure));
    expect(steps.length).toBeGreaterThan(1);
    expect(words.length).toBe(steps.length);
  }
});

function isWithin(element: Element, outer: Element): boolean {
  for (let node = element.parentNode; node && "parentNode" in node; node = node.parentNode)
    if (node === outer) return true;
  return false;
}

it("says who may connect, what messages carry, and what the gateway does by itself", async () => {
  const elements = elementsOf(await chatPage());
  expect(textAt(elements, "route-connect")).toContain("The gateway asks the authorizer login. login Lambda authorizer");
  expect(textAt(elements, "route-connect")).toMatch(/allows it; else the handshake is answered with 401 or 403/);
  expect(textAt(elements, "route-join")).toMatch(/Message Join.*Reply The room. Room/);
  expect(textAt(elements, "route-join")).toContain("The gateway waits 10 s for the back end.");
  expect(textAt(elements, "route-sendMessage")).toContain(
    "sends it again under the same requestId until it is confirmed",
  );
  expect(textAt(elements, "route-react")).toContain("Kinesis is given what its template makes of the message.");
  expect(textAt(elements, "route-ping")).toContain("nothing stands behind it");
  expect(textAt(elements, "push-messagePosted")).toContain("with 410 that the connection is gone");
  expect(textAt(elements, "limits")).toMatch(/Message ?at most 128 KB.*Frame of a message ?at most 32 KB/);
  expect(textAt(elements, "limits")).toMatch(/idle ?at most 10 minutes.*lasts ?at most 2 hours.*at most 500 a second/);
  const codes = textAt(elements, "close-codes");
  for (const code of [1001, 1003, 1006, 1009]) expect(codes).toContain(String(code));
  expect(textAt(elements, "errors")).not.toContain("Forbidden");
});

it("shows the close codes that the runtime knows", () => {
  expect(closeCodes.map(({ code }) => closeMeaning(code)).filter((words) => words.startsWith("Not a code"))).toEqual(
    [],
  );
});

it.skipIf(!hasRuntimeTypes())("shows samples that compile against the SDK of the same document", async () => {
  const { files } = await makeDocs(chat, { emit: ["sdk", "docs"] });
  const elements = elementsOf(files.get("docs/index.html") ?? "");
  const [setUp = "", ...calls] = samplesOf(elements, "TypeScript");
  const [backEnd = "", ...posts] = samplesOf(elements, "TypeScript of the back end");
  expect([calls.length, posts.length]).toEqual([8, 3]);
  const functions = [...calls, ...posts].map(
    (call, index) => `export async function call${index}(connectionId: string): Promise<void> {\n${call}\n}`,
  );
  const use = [setUp, backEnd, ...functions]
    .join("\n")
    .replaceAll(/"chat-sdk(\/connections)?"/g, (_, entry?: string) =>
      entry === undefined ? '"./index.js"' : '"./connections.js"',
    );
  const sdk = new Map([...files].filter(([file]) => file.startsWith("sdk/")));
  expect(checkSdks(new Map([["chat", sdk.set("sdk/src/use.ts", use)]])).get("chat")).toEqual([]);
});

/** What a shell would start, a line for each argument; anything but the two commands is not found, and fails. */
function argumentsOf(command: string): string[] {
  const print = `{ for each in "$@"; do printf '%s\\0' "$each"; done; }`;
  const script = `set -eu\nnpx() ${print}\ncurl() ${print}\n${command}`;
  return execFileSync("/bin/sh", ["-c", script], { encoding: "utf8", env: { PATH: "" } })
    .split("\0")
    .slice(0, -1);
}

it.skipIf(process.platform === "win32")("shows commands that mean the same to a shell", async () => {
  const elements = elementsOf(await chatPage());
  const [setUp = "", join = ""] = samplesOf(elements, "wscat");
  const connect = argumentsOf(setUp.replace("LOGIN=…", "LOGIN=secret"));
  expect(connect).toEqual(["wscat", "--connect", "wss://API_ID.execute-api.REGION.amazonaws.com/prod?token=secret"]);
  const [, , , , , execute, message] = argumentsOf(`SOCKET_URL=x\n${join}`);
  expect(execute).toBe("--execute");
  expect(JSON.parse(message ?? "")).toEqual({ action: "join", room: "string", requestId: "7f3c" });

  const [variables = "", posted = ""] = samplesOf(elements, "curl of the back end");
  const post = argumentsOf(`${variables.replaceAll("=…", "=v")}\n${posted}`);
  expect(post[0]).toBe("https://API_ID.execute-api.REGION.amazonaws.com/prod/@connections/v");
  expect(JSON.parse(post.at(-1) ?? "")).toMatchObject({
    type: "messagePosted",
    from: { id: "string", name: "string" },
  });
});

it("says what a message means where its route is chosen by several properties, and who is refused by the gateway", async () => {
  const html = await pageOf(
    {
      openapi: "3.1.0",
      info: { title: "Composite", version: "1" },
      "x-apigw-type": "websocket",
      "x-apigw-websocket": { routeSelectionExpression: "${request.body.a}-${request.body.b}" },
      paths: { "/x-y": { post: { operationId: "both", responses: {} } } },
    },
    { type: "websocket" },
  );
  const elements = elementsOf(html);
  expect(textAt(elements, "route-both")).toContain("${request.body.a}-${request.body.b}");
  expect(textAt(elements, "errors")).toContain("Forbidden");
});

/** The page of an API whose callers are known by this scheme. */
async function pageOfCallers(scheme: object, config: object = {}): Promise<Element[]> {
  const content = { "application/json": { schema: { type: "object", properties: { hits: { type: "integer" } } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Callers", version: "1" },
    "x-apigw-type": "websocket",
    security: [{ caller: [] }],
    paths: {
      "/$connect": {
        post: {
          responses: {},
          parameters: [{ name: "X-Client", in: "header", required: true, schema: { const: "web" } }],
        },
      },
      "/find": { post: { responses: { "200": { description: "Found.", content } } } },
    },
    components: { securitySchemes: { caller: scheme } },
  };
  return elementsOf(await pageOf(document, { type: "websocket", config }));
}

const signature = { type: "apiKey", in: "header", name: "Authorization", "x-amazon-apigateway-authtype": "awsSigv4" };
const key = { type: "apiKey", in: "header", name: "x-api-key" };

it("shows headers that connections are opened with, and who signs", async () => {
  const elements = await pageOfCallers(key);
  const [setUp = ""] = samplesOf(elements, "TypeScript");
  expect(setUp).toContain('headers: { "x-api-key": "…", "X-Client": "web" }');
  expect(setUp).toContain('import WebSocket from "ws";');
  const [connect = ""] = samplesOf(elements, "wscat");
  expect(connect).toContain(`--header "x-api-key: $CALLER" \\\n  --header 'X-Client: web'`);
  expect(textAt(elements, "auth")).not.toContain("signs the address");
  const signed = await pageOfCallers(signature);
  expect(textAt(signed, "auth")).toContain("Who connects needs execute-api:Invoke");
  expect(samplesOf(signed, "TypeScript")[0]).toContain("url: await presign({");
});

it("says of a route that may not be there when it is", async () => {
  const page = await pageOf(
    {
      openapi: "3.1.0",
      info: { title: "Beta", version: "1" },
      "x-apigw-type": "websocket",
      paths: {
        "/try": { "Fn::If": ["HasBeta", { post: { operationId: "try", responses: {} } }, { Ref: "AWS::NoValue" }] },
      },
    },
    { type: "websocket" },
  );
  expect(textAt(elementsOf(page), "route-try")).toContain("only where the stack's conditions say HasBeta");
});

it("shows a reply with the id of its message", async () => {
  const [reply = ""] = samplesOf(await pageOfCallers(key), "Reply");
  expect(JSON.parse(reply)).toEqual({ hits: 1, requestId: "7f3c" });
});

it.each([
  ["ws.example.com", "ws.example.com/chat"],
  [{ param: "ChatDomain" }, "DOMAIN/chat"],
])("connects and posts by the custom domain %s where there is nothing else", async (name, place) => {
  const domains = [{ name, certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/a", paths: ["chat"] }];
  const elements = await pageOfCallers(key, { domains, endpoint: { disableExecuteApi: true } });
  for (const language of ["TypeScript", "wscat"])
    expect(samplesOf(elements, language)[0], language).toContain(`wss://${place}`);
  for (const language of ["TypeScript of the back end", "curl of the back end"])
    expect(samplesOf(elements, language)[0], language).toContain(`https://${place}`);
  expect(elements.map(textOf).join()).not.toContain("execute-api.REGION");
});

it("shows a text as it is sent", async () => {
  const page = await pageOf(
    {
      openapi: "3.1.0",
      info: { title: "Notes", version: "1" },
      "x-apigw-type": "websocket",
      paths: {
        "/$default": { post: { requestBody: { content: { "text/plain": { schema: { const: "it's me" } } } } } },
      },
    },
    { type: "websocket" },
  );
  const elements = elementsOf(page);
  expect(samplesOf(elements, "Message")).toEqual(["it's me"]);
  expect(samplesOf(elements, "wscat").at(-1)).toContain(String.raw`--execute 'it'\''s me'`);
});
