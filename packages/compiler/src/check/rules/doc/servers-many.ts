import { guide } from "../../../service/sources.ts";
import { child, items } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** The service configures the endpoint by the first server. */
export const docServersMany: Rule<"rest" | "http", unknown> = {
  code: "doc/servers-many",
  severity: "warning",
  summary: "Only the first server's endpoint configuration counts.",
  sources: [guide("api-gateway-swagger-extensions-endpoint-configuration")],
  apis: ["rest", "http"],
  message: () =>
    'The service reads the endpoint configuration of the first server only ("More than one server provided. Ignoring all but the first").',
  help: () => "Move x-amazon-apigateway-endpoint-configuration to the first server.",

  bad: [
    {
      at: "/servers/1/x-amazon-apigateway-endpoint-configuration",
      yaml: servers("- url: https://one.example.com", "- url: https://two.example.com", configuration()),
    },
  ],
  good: [
    {
      yaml: servers("- url: https://one.example.com", configuration(), "- url: https://two.example.com"),
    },
  ],

  checkDocument(root, report) {
    for (const server of items(child(root, "servers")).slice(1)) {
      const { value, origin } = child(server, "x-amazon-apigateway-endpoint-configuration");
      if (value !== undefined) report(origin, {});
    }
  },
};

function configuration(): string {
  return "  x-amazon-apigateway-endpoint-configuration: { disableExecuteApiEndpoint: true }";
}

function servers(...lines: readonly string[]): string {
  return `
servers:
${lines.map((line) => `  ${line}`).join("\n")}
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
