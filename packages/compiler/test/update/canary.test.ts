import { beforeAll, expect, it } from "vitest";
import type { CanaryConfig } from "../../src/config/settings/stage.ts";
import type { JsonObject } from "../../src/source/json.ts";
import { deploy, emptyStack, type Stack } from "./cloudformation.ts";
import { createOnly } from "./create-only.ts";
import { deploymentIn, templateOf } from "./revisions.ts";

const [one, two, three] = [["GET /a"], ["GET /a", "GET /b"], ["GET /a", "GET /b", "GET /c"]] as const;
let released: JsonObject;
let stable: string;
beforeAll(async () => {
  released = await templateOf(one);
  stable = deploymentIn(released);
});

function updated(stack: Stack, template: JsonObject): Stack {
  const { stack: now, refusal } = deploy(stack, template, createOnly);
  expect(refusal).toBeUndefined();
  expect(now.leftBehind).toEqual([]);
  return now;
}

const withCanary = (answers: readonly string[], canary: CanaryConfig): Promise<JsonObject> =>
  templateOf(answers, { stage: { canary } });

/** What all requests get, and what the share of the canary does. */
function served({ service }: Stack): object {
  return { all: service.live("prod"), ...service.canary("prod") };
}

async function started(): Promise<Stack> {
  return updated(updated(emptyStack(), released), await withCanary(two, { stable, percent: 10 }));
}

it("starts a canary beside what is stable", async () => {
  expect(served(await started())).toEqual({ all: one, answers: two, percent: 10 });
});

it("changes nothing but the share when it is adjusted", async () => {
  const before = await started();
  const after = updated(before, await withCanary(two, { stable, percent: 50 }));
  expect(served(after)).toEqual({ all: one, answers: two, percent: 50 });
  expect([...after.physical]).toEqual([...before.physical]);
});

it("promotes a canary, and no longer has the deployment before", async () => {
  const after = updated(await started(), await withCanary(two, { percent: 0 }));
  expect(served(after)).toEqual({ all: two, answers: two, percent: 0 });
  expect([...after.physical.keys()]).not.toContain(stable);
});

it("goes on with a canary whose setting leaves the template, which is why it is kept at 0 percent", async () => {
  const after = deploy(await started(), await templateOf(two), createOnly);
  expect(after.stack.service.canary("prod")?.percent).toBe(10);
});

it("starts the next canary from what was promoted", async () => {
  const promoted = await withCanary(two, { percent: 0 });
  const next = await withCanary(three, { stable: deploymentIn(promoted), percent: 5 });
  const after = updated(updated(await started(), promoted), next);
  expect(served(after)).toEqual({ all: two, answers: three, percent: 5 });
});

it("stops a canary, and is where it was once the change is taken out", async () => {
  const stopped = updated(await started(), await withCanary(two, { stable, percent: 0 }));
  expect(served(stopped)).toEqual({ all: one, answers: two, percent: 0 });
  const back = updated(stopped, await withCanary(one, { percent: 0 }));
  expect(served(back)).toEqual({ all: one, answers: one, percent: 0 });
  expect(back.physical.get(stable)).toBe(stopped.physical.get(stable));
});
