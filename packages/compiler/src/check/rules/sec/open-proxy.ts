import type { Operation } from "../../../ir/operation.ts";
import { partsOf } from "../../../ir/cfn.ts";
import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** What a guarded path does not declare, a greedy path beside it takes. */
export const secOpenProxy: Rule<"rest" | "http", { proxy: string; guarded: string; others: number }> = {
  code: "sec/open-proxy",
  severity: "warning",
  summary: "A greedy path that asks for nothing leads around the paths beside it that ask for something.",
  sources: [guide("http-api-develop-routes"), guide("api-gateway-set-up-simple-proxy")],
  apis: ["rest", "http"],
  message: ({ proxy, guarded, others }) =>
    `${proxy} is open, and ${guarded}${others > 0 ? ` (and ${others} more)` : ""} with the same back end is not: with a slash at the end, in other letter case or one step deeper the path is the open one's.`,
  help: () =>
    "Give the greedy path the same security, and `security: []` to single paths that are meant to be open; or let the back end check too.",

  bad: [
    { at: "/paths/~1{proxy+}/x-amazon-apigateway-any-method", yaml: document("") },
    {
      at: "/paths/~1{proxy+}/x-amazon-apigateway-any-method",
      yaml: document("").replaceAll(
        "functions/${Pets.Arn}",
        "functions/arn:aws:lambda:eu-west-1:123456789012:function:a",
      ),
    },
  ],
  good: [
    { yaml: document("security: [{ iam: [] }]") },
    { yaml: document("").replace("${Pets.Arn}", "${Admin.Arn}") },
    { yaml: document("").replace("/{proxy+}", "/public/{proxy+}") },
  ],

  check(api, report) {
    const open = api.operations.filter(
      (operation) => isGreedy(operation) && !isGuarded(operation) && operation.method !== "options",
    );
    if (open.length === 0) return;
    const guarded = api.operations.filter((operation) => isGuarded(operation) && operation.method !== "options");
    for (const operation of open) {
      const around = guarded.filter((other) => isBeside(operation, other) && isSameBackEnd(operation, other));
      const [first] = around;
      if (first === undefined) continue;
      report(operation.origin, { proxy: nameOf(operation), guarded: nameOf(first), others: around.length - 1 });
    }
  },
};

function isGreedy({ path, isDefaultRoute }: Operation): boolean {
  return isDefaultRoute || path.endsWith("+}");
}

function isGuarded({ authorization, isApiKeyRequired }: Operation): boolean {
  return authorization.kind !== "none" || isApiKeyRequired;
}

/** Whether requests around the other path reach the greedy one. */
function isBeside(greedy: Operation, other: Operation): boolean {
  const prefix = greedy.isDefaultRoute ? "/" : greedy.path.slice(0, greedy.path.lastIndexOf("/") + 1);
  const canMeet =
    greedy.isDefaultRoute || [greedy.method, other.method].includes("any") || greedy.method === other.method;
  return canMeet && !isGreedy(other) && other.path.startsWith(prefix);
}

function isSameBackEnd(one: Operation, other: Operation): boolean {
  const [first, second] = [backEndOf(one), backEndOf(other)];
  return first !== undefined && first === second;
}

/** What answers, as text: a function, or the host of a URL. */
function backEndOf({ integration }: Operation): string | undefined {
  if (integration?.kind === "lambda") return JSON.stringify(partsOf(integration.functionArn ?? integration.uri));
  if (integration?.kind !== "http" || integration.uri === undefined) return undefined;
  const [first, ...rest] = partsOf(integration.uri);
  if (typeof first !== "string") return JSON.stringify([first, integration.vpcLink]);
  const host = /^[a-z]+:\/\/[^/]*/i.exec(first)?.[0] ?? first;
  return JSON.stringify([host, host === first ? rest : [], integration.vpcLink]);
}

function document(security: string): string {
  const integration = `{ type: aws_proxy, httpMethod: POST, payloadFormatVersion: "1.0", uri: !Sub "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Pets.Arn}/invocations" }`;
  return `
paths:
  /admin:
    get:
      security: [{ iam: [] }]
      responses: { "200": { description: Yes } }
      x-amazon-apigateway-integration: ${integration}
  /{proxy+}:
    parameters: [{ name: proxy, in: path, required: true, schema: { type: string } }]
    x-amazon-apigateway-any-method:
      ${security}
      responses: { "200": { description: Yes } }
      x-amazon-apigateway-integration: ${integration}
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`;
}
