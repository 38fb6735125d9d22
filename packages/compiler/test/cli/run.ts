import { main } from "../../src/cli/main.ts";

/** What a command line has done, as its caller sees it. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in `cwd`, in this process, on a terminal that is no TTY. */
export async function run(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  isInteractive = false,
): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const code = await main(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    isInteractive,
    env,
    cwd,
    onInterrupt: () => undefined,
  });
  return { code, stdout, stderr };
}

/** A REST API without findings but those that every one has. */
export const cleanDocument: string = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200": { description: All pets. }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{ "statusCode": 200 }' }
        responses: { default: { statusCode: "200" } }
`;

/** One that cannot be deployed: an operation has no integration. */
export const faultyDocument: string = cleanDocument.slice(0, cleanDocument.indexOf("      x-amazon"));
