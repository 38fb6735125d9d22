import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SdkConfig } from "../../src/config/settings/sdk.ts";
import type { Files } from "../../src/emit/file.ts";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { writeFiles } from "../write/write-files.ts";

/** A method of a generated client, as JavaScript sees it. */
export interface Method {
  (input?: unknown, options?: unknown): Promise<unknown>;
  result(input?: unknown, options?: unknown): Promise<unknown>;
  /** Of operations with pages. */
  pages?(input?: unknown): AsyncIterable<unknown> & { items(): AsyncIterable<unknown> };
}

/** A generated package, imported. */
export interface LoadedSdk {
  /** The one function `create…Client` of the package. */
  create(options: object): Readonly<Record<string, Method>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The files of an SDK that needs no build. */
export async function emitBuilt(
  document: string,
  kind: "rest" | "http" = "rest",
  settings: SdkConfig = {},
): Promise<Files> {
  const config = { sdk: { ...settings, target: "js" as const } };
  return emitSdk((await (kind === "rest" ? lowerRest : lowerHttp)(document, config)).api);
}

/** Makes the SDK of a document in a folder of the running test's own, with the built runtime beside it, and imports it. */
export async function loadSdk(document: string, kind?: "rest" | "http", settings?: SdkConfig): Promise<LoadedSdk> {
  const folder = temporaryFolder();
  writeFiles(folder, await emitBuilt(document, kind, settings));
  installRuntime(join(folder, "sdk"));
  const index = pathToFileURL(join(folder, "sdk/dist/index.js")).href;
  const exports = (await import(/* @vite-ignore */ index)) as LoadedSdk["exports"];
  const create = Object.entries(exports).find(([name]) => /^create\w*Client$/.test(name))?.[1];
  return { create: create as LoadedSdk["create"], exports };
}

/** Puts the runtime where a package finds it, as npm would. */
export function installRuntime(folder: string): void {
  mkdirSync(join(folder, "node_modules/@apigw-compile"), { recursive: true });
  symlinkSync(
    join(import.meta.dirname, "../../../runtime-sdk"),
    join(folder, "node_modules/@apigw-compile/runtime-sdk"),
  );
}
