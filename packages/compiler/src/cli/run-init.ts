import { basename, resolve } from "node:path";

import { printable } from "../diagnostics/render/printable.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";
import { writeNewFiles } from "./write-new-files.ts";

/** Writes a configuration and a first document; never over a file that is there. */
export async function runInit(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, args.operands[0] ?? ".");
  const type = args.get("type") ?? "rest";
  const title = args.get("name") ?? (basename(folder) || "api");
  const files = await scaffold({ type, title });
  writeNewFiles(folder, files);
  const given = args.operands[0] === undefined ? "" : `${args.operands[0].replace(/\/+$/, "")}/`;
  terminal.stdout(
    printable(
      `${[...files.keys()].map((name) => `  ${given}${name}\n`).join("")}Next: apigw-compile ${given}openapi.yaml\n`,
    ),
  );
  return exitCode.clean;
}

async function scaffold({ type, title }: { type: string; title: string }): Promise<Map<string, string>> {
  const { default: handlebars } = await import("handlebars");
  const { documentTemplate } = await import("./scaffold/document.ts");
  const { configurationTemplate } = await import("./scaffold/configuration.ts");
  const engine = handlebars.create();
  // A JSON string is a YAML string, whatever the title has in it.
  engine.registerHelper("json", (value: unknown) => JSON.stringify(value));
  const { webSocketTemplate } = await import("./scaffold/websocket-document.ts");
  const values = {
    type,
    title,
    isRest: type === "rest",
    stage: type === "http" ? "$default" : "prod",
    rule: `${type === "websocket" ? "ws" : "method"}/no-integration`,
  };
  const render = (template: string): string => engine.compile(template, { noEscape: true, strict: true })(values);
  return new Map([
    ["openapi.yaml", render(type === "websocket" ? webSocketTemplate : documentTemplate)],
    ["apigw.config.yaml", render(configurationTemplate)],
  ]);
}
