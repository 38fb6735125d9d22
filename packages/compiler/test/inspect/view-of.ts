import type { Config } from "../../src/config/config.ts";
import { inspectApi } from "../../src/inspect/inspect.ts";
import type { InspectOptions } from "../../src/inspect/options.ts";
import { own, type Json } from "../../src/source/json.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";

/** What the service would answer after an import. */
export interface Shown {
  /** The value at these steps; `[{ … }]` finds an item of a list by its members. */
  at(...steps: readonly (string | number | Readonly<Record<string, string>>)[]): Json | undefined;
  /** One member of every item of a list. */
  all(list: string, member: string): readonly (Json | undefined)[];
}

/** A REST API's document after its head. */
export async function restView(
  yaml: string,
  config: Config = {},
  options: Partial<InspectOptions> = {},
): Promise<Shown> {
  const { api } = await lowerRest(withHead(yaml), config);
  return shown(inspectApi(api, { as: "aws", ...options }), "items");
}

/** An HTTP API's document after its head. */
export async function httpView(yaml: string, config: Config = {}): Promise<Shown> {
  const { api } = await lowerHttp(withHead(yaml), config);
  return shown(inspectApi(api, { as: "aws" }), "Items");
}

function withHead(yaml: string): string {
  return /^(?:openapi|swagger):/m.test(yaml) ? yaml : `openapi: 3.0.3\ninfo: { title: t, version: "1" }\n${yaml}`;
}

function shown(view: Json, items: string): Shown {
  const step = (value: Json | undefined, key: string | number | Readonly<Record<string, string>>): Json | undefined => {
    if (typeof key === "string") return own(value, key);
    const list = own(value, items) ?? value;
    if (!Array.isArray(list)) return undefined;
    if (typeof key === "number") return (list as readonly Json[])[key];
    return (list as readonly Json[]).find((item) =>
      Object.entries(key).every(([name, wanted]) => own(item, name) === wanted),
    );
  };
  return {
    at: (...steps) => steps.reduce<Json | undefined>(step, view),
    all: (list, member) => (own(own(view, list), items) as readonly Json[]).map((item) => own(item, member)),
  };
}
