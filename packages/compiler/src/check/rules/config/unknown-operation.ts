import type { Api, ApiKind } from "../../../ir/api.ts";
import { closest } from "../../../source/closest.ts";
import { child, entries } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

const integrations = (...names: readonly string[]): { integrations: Record<string, { lambda: string }> } => ({
  integrations: Object.fromEntries(names.map((name) => [name, { lambda: "Pets" }])),
});

interface Params {
  readonly name: string;
  /** Whether there is such an operation, with an integration of its own. */
  readonly isOwn: boolean;
  readonly suggestion: string | undefined;
}

/** An integration in the configuration is for an operation that has none. */
export const configUnknownOperation: Rule<ApiKind, Params> = {
  code: "config/unknown-operation",
  severity: "warning",
  summary: "An integration of the configuration is for an operation of the document that has none.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#operation-object"],
  apis: ["rest", "http", "websocket"],
  message: ({ name, isOwn }) =>
    isOwn
      ? `integrations.${name} does nothing: the operation has an integration of its own in the document.`
      : `integrations.${name} does nothing: no operation has this operationId.`,
  help: ({ isOwn, suggestion }) =>
    isOwn
      ? "Take it out here, or the operation's x-amazon-apigateway-integration."
      : `Write ${suggestion ?? "the operationId as the document has it, or default for all that have no integration"}.`,

  bad: [
    { at: "/integrations/listPet", yaml: document(""), config: integrations("listPet", "default") },
    {
      at: "/integrations/listPets",
      yaml: document("x-amazon-apigateway-integration: { type: mock }"),
      config: integrations("listPets"),
    },
  ],
  good: [
    { yaml: document(""), config: integrations("listPets") },
    { yaml: document("x-amazon-apigateway-integration: { type: mock }"), config: integrations("default") },
  ],

  check(api, report, _, config) {
    const callers = callersOf(api);
    const names = callers.map(({ name }) => name);
    for (const [name, { origin }] of entries(child(config, "integrations"))) {
      if (name === "default") continue;
      const named = callers.filter((caller) => caller.name === name);
      if (named.some(({ isOwn }) => !isOwn)) continue;
      report(origin, { name, isOwn: named.length > 0, suggestion: closest(name, names) });
    }
  },
};

/** Operations and routes by the name that the configuration has for them. */
function callersOf(api: Api): { readonly name: string; readonly isOwn: boolean }[] {
  const callers = api.kind === "websocket" ? api.routes : api.operations;
  return callers.map(({ operationId, id, integration, origin }) => ({
    name: operationId ?? id,
    isOwn: integration !== undefined && integration.origin !== origin,
  }));
}

function document(members: string): string {
  return `
paths:
  /pets:
    post:
      operationId: listPets
      responses: { "200": { description: All pets } }
      ${members}
`;
}
