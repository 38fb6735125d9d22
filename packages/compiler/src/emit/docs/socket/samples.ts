import { namesItsMessage } from "../../../ir/reply.ts";
import type { PushMessage, Route } from "../../../ir/websocket.ts";
import type { Example } from "../samples/example.ts";
import { printJson } from "../samples/print-json.ts";
import { literalText, printTypeScript } from "../samples/print-typescript.ts";
import { shellWord } from "../samples/shell.ts";
import { compactJson } from "../samples/wire.ts";
import type { Sample } from "../view/frame-view.ts";
import type { SocketContext } from "./context.ts";
import { wscat } from "./credentials.ts";
import { pushMessage, replyMessage, routeMessage, sampleId } from "./messages.ts";

/** How a route is sent to, and what comes back. */
export function routeSamples(route: Route, context: SocketContext): Sample[] {
  const call = context.calls.routes.get(route);
  if (call === undefined) return [];
  const { given, sent } = routeMessage(route, context);
  const reply = replyMessage(route, context);
  const asksFor = namesItsMessage(route) ? "request" : "send";
  const head = `const ${asksFor === "send" ? "{ status }" : "reply"} = await socket.${asksFor}.${call.methodName}(`;
  const outcomes = route.isAcknowledged ? "acknowledged, unknown or failed" : "sent, unknown or failed";
  return [
    {
      language: "TypeScript",
      code: `${asksFor === "send" ? `// ${outcomes}\n` : ""}${head}${given === undefined ? "" : printTypeScript(given, "", head.length)});`,
    },
    { language: "Message", code: typeof sent === "string" ? sent : printJson(sent) },
    ...(reply === undefined ? [] : [{ language: "Reply", code: printJson(reply) }]),
    ...(route.isAcknowledged && !route.reply
      ? [
          {
            language: "TypeScript of the back end",
            code: `await connections.confirm(connectionId, ${literalText(sampleId)});`,
          },
        ]
      : []),
    {
      language: "wscat",
      code: `${wscat(context)} --wait 3 \\\n  --execute ${shellWord(typeof sent === "string" ? sent : compactJson(sent))}`,
    },
  ];
}

/** How clients take a push, and back ends send it. */
export function pushSamples(push: PushMessage, context: SocketContext): Sample[] {
  const { given, sent } = pushMessage(push, context);
  const name = literalText(push.name);
  return [
    { language: "TypeScript", code: `const stop = socket.on(${name}, (message) => {\n  console.log(message);\n});` },
    { language: "Message", code: printJson(sent) },
    { language: "TypeScript of the back end", code: backEndCall(name, given) },
    { language: "curl of the back end", code: backEndCurl(sent) },
  ];
}

function backEndCall(name: string, given: Example | undefined): string {
  const head = `await connections.post(connectionId, ${name}, `;
  return `${head}${printTypeScript(given ?? new Map(), "", head.length)});`;
}

/** Connection ids end with `=`, which curl signs as it should since 8.9: https://github.com/curl/curl/pull/13814 */
function backEndCurl(sent: Example): string {
  return [
    'curl "$CALLBACK_URL/@connections/$CONNECTION_ID"',
    '--aws-sigv4 "aws:amz:$AWS_REGION:execute-api"',
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    '--header "x-amz-security-token: $AWS_SESSION_TOKEN"',
    "--header 'content-type: application/json'",
    `--data-raw ${shellWord(printJson(sent))}`,
  ].join(" \\\n  ");
}
