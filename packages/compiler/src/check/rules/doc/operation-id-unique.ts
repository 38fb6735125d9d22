import type { Api, ApiKind } from "../../../ir/api.ts";
import type { Origin } from "../../../source/origin.ts";
import { below } from "../../../source/origin.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly operationId: string;
  readonly other: string;
  readonly name: string;
}

/** What an operation is called; SDK, mapping templates and import go by it. */
export const docOperationIdUnique: Rule<ApiKind, Params> = {
  code: "doc/operation-id-unique",
  severity: "warning",
  summary: "No two operations have the same operationId.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#operation-object"],
  apis: ["rest", "http", "websocket"],
  message: ({ operationId, other, name }) =>
    `${other} has the operationId ${operationId} already; this operation is called ${name} in the SDK and in file names, and has none in the Body.`,
  help: () => "Give each operation an operationId of its own.",

  bad: [{ at: "/paths/~1pets/post/operationId", yaml: document("getPet") }],
  good: [{ yaml: document("addPet") }],

  check(api, report) {
    const owners = new Map<string, string>();
    for (const { operationId, id, name, origin } of callersOf(api)) {
      if (operationId === undefined) continue;
      const owner = owners.get(operationId) ?? name;
      owners.set(operationId, owner);
      // Branches of one condition are the same operation.
      if (owner !== name) report(below(origin, "operationId"), { operationId, other: owner, name: id });
    }
  },
};

interface Caller {
  readonly operationId: string | undefined;
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
}

function callersOf(api: Api): Caller[] {
  if (api.kind === "websocket") return api.routes.map((route) => ({ ...route, name: route.key }));
  return api.operations.map((operation) => ({ ...operation, name: nameOf(operation) }));
}

function document(second: string): string {
  return `
paths:
  /cats:
    get: { operationId: getPet, responses: { "200": { description: A cat } } }
  /pets:
    post: { operationId: ${second}, responses: { "200": { description: A pet } } }
`;
}
