import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { replacements } from "../../src/service/replacement.ts";
import { isObject, own, type JsonObject } from "../../src/source/json.ts";
import { deploy, emptyStack, readCreateOnly, type Stack } from "./cloudformation.ts";
import { httpTemplateOf, ops, saidOf, templateOf, type Op } from "./revisions.ts";
import { isRefused } from "./service.ts";

const facts = fileURLToPath(new URL("../../../../../shared/facts/data/cfn.json", import.meta.url));
const createOnly: ReadonlyMap<string, readonly string[]> = existsSync(facts)
  ? readCreateOnly(facts)
  : new Map(Object.entries(replacements).map(([type, { createOnly: properties }]) => [type, properties]));

it.skipIf(!existsSync(facts))("knows what can only be said when a resource is made", () => {
  const known = Object.keys(replacements).filter((type) => createOnly.has(type));
  expect(known.length).toBeGreaterThan(40);
  for (const type of known) {
    expect([...(replacements[type]?.createOnly ?? [])].sort(), type).toEqual([...(createOnly.get(type) ?? [])].sort());
  }
});

/** What the simulator makes of an update. */
interface Outcome {
  readonly stack: Stack | undefined;
  readonly refusal: string | undefined;
}

function update(stack: Stack, template: JsonObject, parameters: Readonly<Record<string, string>> = {}): Outcome {
  try {
    return { stack: deploy(stack, template, createOnly, parameters), refusal: undefined };
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { stack: undefined, refusal: error.message };
  }
}

interface Pair {
  readonly name: string;
  readonly old: readonly Op[];
  readonly now: readonly Op[];
  readonly oldConfig?: Config;
  readonly nowConfig?: Config;
}

const pets = ops("GET /pets", "POST /pets guarded", "GET /pets/{petId}");
const pairs: readonly Pair[] = [
  { name: "nothing changes", old: pets, now: pets },
  { name: "an operation is added", old: pets, now: [...pets, ...ops("GET /toys")] },
  { name: "an operation is removed", old: pets, now: ops("GET /pets", "GET /pets/{petId}") },
  { name: "a path is removed with all below", old: [...pets, ...ops("GET /a/b/c")], now: pets },
  {
    name: "the authorization of an operation is removed",
    old: pets,
    now: ops("GET /pets", "POST /pets", "GET /pets/{petId}"),
  },
  {
    name: "an operation is guarded",
    old: pets,
    now: ops("GET /pets guarded", "POST /pets guarded", "GET /pets/{petId}"),
  },
  { name: "a path variable is renamed", old: pets, now: ops("GET /pets", "POST /pets guarded", "GET /pets/{id}") },
  {
    name: "a path variable with something below is renamed",
    old: ops("GET /pets/{petId}/toys"),
    now: ops("GET /pets/{id}/toys"),
  },
  { name: "a path is moved", old: pets, now: ops("GET /animals", "POST /animals guarded", "GET /animals/{petId}") },
  { name: "two paths change places", old: ops("GET /a", "PUT /b"), now: ops("PUT /a", "GET /b") },
  {
    name: "a greedy path takes over from a variable",
    old: pets,
    now: ops("GET /pets", "POST /pets guarded", "GET /pets/{proxy+}"),
  },
  { name: "ANY takes over from a method", old: ops("GET /pets"), now: ops("ANY /pets") },
  { name: "the case of a path changes", old: ops("GET /Pets"), now: ops("GET /pets") },
  {
    name: "the stage is called otherwise",
    old: pets,
    now: pets,
    oldConfig: { stage: { name: "prod" } },
    nowConfig: { stage: { name: "live" } },
  },
  { name: "the stage's settings change", old: pets, now: pets, nowConfig: { stage: { tracing: true } } },
  { name: "a deployment is asked for", old: pets, now: pets, nowConfig: { stage: { redeploy: 2 } } },
  { name: "the endpoint changes", old: pets, now: pets, nowConfig: { endpoint: { type: "edge" } } },
];

const apiId = (stack: Stack): string | undefined =>
  stack.physical.get("RestApi") ?? stack.physical.get("NativeRestApi");
const namesOf = (list: readonly Op[]): readonly string[] =>
  list.map(({ method, path, guarded }) => `${method} ${path}${guarded === true ? " guarded" : ""}`).sort();

for (const layout of ["body", "native"] as const) {
  it.each(pairs)(
    `says beforehand what an update in the ${layout} layout does: $name`,
    async ({ old, now, ...config }) => {
      const before = await templateOf(old, { layout, ...config.oldConfig });
      const after = await templateOf(now, { layout, ...config.nowConfig });
      const first = update(emptyStack(), before).stack ?? emptyStack();
      const { stack, refusal } = update(first, after);
      const said = saidOf(before, after);

      expect(said.includes("template/clash"), refusal ?? "it goes through").toBe(refusal !== undefined);
      if (stack === undefined) return;
      const stage = config.nowConfig?.stage?.name ?? "prod";
      const live = stack.service.live(stage as string);
      // All that the document has is live; what is live beside it was said.
      expect(live).toEqual(expect.arrayContaining([...namesOf(now)]));
      expect(said.includes("template/stays-live"), live.join(", ")).toBe(live.length > now.length);
      expect(said).not.toContain("template/not-deployed");
      expect(apiId(stack)).toBe(apiId(first));
      const replaced = [...stack.physical].filter(([id, made]) => (first.physical.get(id) ?? made) !== made);
      expect(said.filter((code) => code === "template/replaced")).toHaveLength(replaced.length);
      expect(stack.leftBehind).toEqual([]);
    },
  );
}

it("leaves no removed operation live in the body layout", async () => {
  for (const { old, now, oldConfig, nowConfig } of pairs) {
    const before = update(emptyStack(), await templateOf(old, oldConfig)).stack ?? emptyStack();
    const after = update(before, await templateOf(now, nowConfig)).stack;
    expect(after?.service.live((nowConfig?.stage?.name ?? "prod") as string)).toEqual(namesOf(now));
  }
});

it("lets go of what stayed live with the second step that the finding asks for", async () => {
  const [old, now] = [ops("GET /pets", "PUT /pets"), ops("GET /pets")];
  const first = update(emptyStack(), await templateOf(old, { layout: "native" })).stack ?? emptyStack();
  const second = update(first, await templateOf(now, { layout: "native" })).stack ?? emptyStack();
  expect(second.service.live("prod")).toEqual(["GET /pets", "PUT /pets"]);
  const third = update(second, await templateOf(now, { layout: "native", stage: { redeploy: 2 } })).stack;
  expect(third?.service.live("prod")).toEqual(["GET /pets"]);
});

it("says that another layout or type is a new API", async () => {
  const [body, native] = [await templateOf(pets), await templateOf(pets, { layout: "native" })];
  expect(saidOf(body, native)).toContain("template/removed");
  const first = update(emptyStack(), body).stack ?? emptyStack();
  const moved = update(first, native).stack;
  expect(moved && apiId(moved)).not.toBe(apiId(first));
});

it("goes back to what was, since ids follow the content", async () => {
  const [one, two] = [await templateOf(ops("GET /a")), await templateOf(ops("GET /a", "GET /b"))];
  const first = update(emptyStack(), one).stack ?? emptyStack();
  const second = update(first, two).stack ?? emptyStack();
  expect(second.service.live("prod")).toEqual(["GET /a", "GET /b"]);
  const back = update(second, one).stack;
  expect(back?.service.live("prod")).toEqual(["GET /a"]);
});

it("is refused in a fresh account, until the parameter asks for the role", async () => {
  const template = await templateOf(pets);
  expect(update(emptyStack(false), template).refusal).toContain("CloudWatch Logs role");
  const { stack } = update(emptyStack(false), template, { ManageApiGatewayAccountRole: "true" });
  expect(stack?.service.live("prod")).toEqual(namesOf(pets));
});

it("needs another redeploy when a parameter gets another value", async () => {
  const template = await templateOf(ops("GET /a"), {}, "https://${host}");
  expect(JSON.stringify(own(template, "Parameters"))).toContain("Host");
  const first = update(emptyStack(), template, { Host: "one" }).stack ?? emptyStack();
  const second = update(first, template, { Host: "two" }).stack;
  // The API has the new value, the deployment the old one: the finding cfn/unreleased-change says so when it is compiled.
  const idOf = (stack: Stack | undefined): readonly string[] =>
    [...(stack?.physical ?? [])].filter(([id]) => id.startsWith("Deployment")).map(([, made]) => made);
  expect(idOf(second)).toEqual(idOf(first));
  const third = update(first, await templateOf(ops("GET /a"), { stage: { redeploy: 2 } }, "https://${host}"), {
    Host: "two",
  });
  expect(idOf(third.stack)).not.toEqual(idOf(first));
});

it("leaves nothing of an HTTP API live that is removed, whether it deploys by itself or not", async () => {
  for (const autoDeploy of [true, false]) {
    const config: Config = { stage: { autoDeploy } };
    const before = await httpTemplateOf(ops("GET /pets", "PUT /pets"), config);
    const after = await httpTemplateOf(ops("GET /pets"), config);
    const first = update(emptyStack(), before).stack ?? emptyStack();
    expect(first.service.live("$default")).toEqual(["GET /pets", "PUT /pets"]);
    expect(update(first, after).stack?.service.live("$default")).toEqual(["GET /pets"]);
    expect(saidOf(before, after)).not.toContain("template/stays-live");
  }
});

it("starts a canary, promotes it, releases the next, and never serves it to all before", async () => {
  const [one, two, three] = [ops("GET /a"), ops("GET /a", "GET /b"), ops("GET /a", "GET /b", "GET /c")];
  const released = await templateOf(one);
  const first = update(emptyStack(), released).stack ?? emptyStack();
  const stableId = deploymentIn(released);
  const started = await templateOf(two, { stage: { canary: { stable: stableId, percent: 10 } } });
  const second = update(first, started).stack ?? emptyStack();
  expect(second.service.live("prod")).toEqual(["GET /a"]);
  expect(second.service.canary("prod")).toEqual({ operations: ["GET /a", "GET /b"], percent: 10 });

  const promoted = await templateOf(two, { stage: { canary: { percent: 0 } } });
  const third = update(second, promoted).stack ?? emptyStack();
  expect(third.service.live("prod")).toEqual(["GET /a", "GET /b"]);
  expect(third.service.canary("prod")?.percent).toBe(0);
  expect(third.leftBehind).toEqual([]);

  const next = await templateOf(three, { stage: { canary: { stable: deploymentIn(promoted), percent: 5 } } });
  const fourth = update(third, next).stack ?? emptyStack();
  expect(fourth.service.live("prod")).toEqual(["GET /a", "GET /b"]);
  expect(fourth.service.canary("prod")).toEqual({ operations: ["GET /a", "GET /b", "GET /c"], percent: 5 });
});

/** The newest deployment of a template: the one that its stage, or the stage's canary, serves. */
function deploymentIn(template: JsonObject): string {
  const resources = own(template, "Resources");
  const ids = Object.entries(isObject(resources) ? resources : {})
    .filter(([, resource]) => own(resource, "Type") === "AWS::ApiGateway::Deployment")
    .map(([id]) => id);
  expect(ids).toHaveLength(1);
  return ids[0] ?? "";
}
