import { join } from "node:path";
import { compileOf, type Arguments } from "../group.ts";

/** What makes a client of a document, and how the client is used. */
export interface Generator {
  readonly name: string;
  /** Arguments of node that write the client to a folder. */
  generate(document: string): Arguments;
  /** A module that exports `make(fetch)`, which gives a function that calls `GET /v1/account` of Stripe. */
  readonly oneCall: string;
  /** A module that uses every operation. */
  readonly allCalls: string;
  /** A module in which a name is being typed, where the bar is. */
  readonly typing: string;
}

/** Ours and others, of the folder in which the others are installed. */
export function generators(modules: string): readonly Generator[] {
  return [
    {
      name: "openapi-typescript + openapi-fetch",
      generate: (document) => (out) => [
        join(modules, "openapi-typescript/bin/cli.js"),
        document,
        "-o",
        join(out, "types.ts"),
      ],
      oneCall: `import createClient from "openapi-fetch";
import type { paths } from "./types.ts";
export const make = (fetch: (request: Request) => Promise<Response>) => {
  const client = createClient<paths>({ baseUrl: "https://api.example", fetch });
  return () => client.GET("/v1/account", {});
};
`,
      allCalls: `import createClient from "openapi-fetch";
import type { paths } from "./types.ts";
export const client = createClient<paths>({ baseUrl: "https://api.example" });
`,
      typing: `import createClient from "openapi-fetch";
import type { paths } from "./types.ts";
createClient<paths>({ baseUrl: "https://api.example" }).GE|
`,
    },
    {
      name: "hey-api",
      generate: (document) => (out) => [
        // Its bin starts this in a process of its own, which would not be measured.
        join(modules, "@hey-api/openapi-ts/dist/run.mjs"),
        "-i",
        document,
        "-o",
        join(out, "hey"),
        "-c",
        "@hey-api/client-fetch",
      ],
      oneCall: `import { createClient } from "./hey/client/index.ts";
import { getAccount } from "./hey/sdk.gen.ts";
export const make = (fetch: typeof globalThis.fetch) => {
  const client = createClient({ baseUrl: "https://api.example", fetch });
  return () => getAccount({ client });
};
`,
      allCalls: `export * from "./hey/index.ts";\n`,
      typing: `import * as sdk from "./hey/index.ts";
sdk.getAcc|
`,
    },
    {
      name: "orval",
      generate: (document) => (out) => [
        join(modules, "orval/dist/bin/orval.js"),
        "-i",
        document,
        "-o",
        join(out, "orval/index.ts"),
        "--client",
        "fetch",
        "-m",
        "split",
      ],
      oneCall: `import { getAccount } from "./orval/index.ts";
export const make = (fetch: typeof globalThis.fetch) => {
  globalThis.fetch = fetch;
  return () => getAccount();
};
`,
      allCalls: `export * from "./orval/index.ts";\n`,
      typing: `import * as sdk from "./orval/index.ts";
sdk.getAcc|
`,
    },
    {
      name: "apigw-compile",
      generate: (document) => compileOf(document, "sdk"),
      oneCall: `import { createClient } from "./sdk/src/runtime.ts";
import { getAccount } from "./sdk/src/operations.ts";
export const make = (fetch: (url: string, init: RequestInit) => Promise<Response>) => {
  const client = createClient({ baseUrl: "https://api.example", fetch });
  return () => getAccount(client);
};
`,
      allCalls: `export * from "./sdk/src/index.ts";\n`,
      typing: `import { createStripeApiClient } from "./sdk/src/index.ts";
createStripeApiClient({ baseUrl: "https://api.example" }).getAcc|
`,
    },
  ];
}
