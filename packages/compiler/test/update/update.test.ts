import { expect, it } from "vitest";
import { replacements } from "../../src/service/replacement.ts";
import type { JsonObject } from "../../src/source/json.ts";
import { deploy, emptyStack, type Stack, type Update } from "./cloudformation.ts";
import { createOnly, hasSchemas } from "./create-only.ts";
import { deploymentIn, emitRevision, refusalsOf, saidOf, templateOf } from "./revisions.ts";

it.skipIf(!hasSchemas)("knows what can only be said when a resource is made", () => {
  const known = Object.keys(replacements).filter((type) => createOnly.has(type));
  expect(known.length).toBeGreaterThan(40);
  for (const type of known) {
    expect([...(replacements[type]?.createOnly ?? [])].sort(), type).toEqual([...(createOnly.get(type) ?? [])].sort());
  }
});

function update(stack: Stack, template: JsonObject, parameters: Readonly<Record<string, string>> = {}): Update {
  return deploy(stack, template, createOnly, parameters);
}

/** The stack after a deployment that must go through. */
function updated(stack: Stack, template: JsonObject, parameters: Readonly<Record<string, string>> = {}): Stack {
  const { stack: now, refusal } = update(stack, template, parameters);
  expect(refusal).toBeUndefined();
  expect(now.leftBehind).toEqual([]);
  return now;
}

it("lets go of what stayed live with the second step that the finding asks for", async () => {
  const [old, now] = [["GET /pets", "PUT /pets"], ["GET /pets"]];
  const native = (answers: readonly string[], redeploy: number): Promise<JsonObject> =>
    templateOf(answers, { layout: "native", stage: { redeploy } });
  const second = updated(updated(emptyStack(), await native(old, 0)), await native(now, 0));
  expect(second.service.live("prod")).toEqual(["GET /pets", "PUT /pets"]);
  expect(updated(second, await native(now, 2)).service.live("prod")).toEqual(["GET /pets"]);
});

it.each(["body", "native"] as const)("is told of a colliding path before the service refuses it (%s)", async (as) => {
  for (const colliding of ["GET /pets/{id}/toys", "GET /pets/{proxy+}"]) {
    const old = await emitRevision({ as, answers: ["GET /pets/{petId}"], config: {} });
    const revision = { as, answers: ["GET /pets/{petId}", colliding], config: { layout: as } };
    const first = updated(emptyStack(), old.template);
    const { stack, refusal } = update(first, (await emitRevision(revision)).template);
    expect(refusal).toMatch(/^A sibling/);
    expect(stack.service.live("prod")).toEqual(["GET /pets/{petId}"]);
    expect(await refusalsOf(revision)).toContain("path/param-sibling");
  }
});

it.each(["body", "native"] as const)("goes back to what was, since ids follow the content (%s)", async (layout) => {
  const [one, two] = [
    await templateOf(["GET /a"], { layout }),
    await templateOf(["GET /a", "GET /b guarded"], { layout }),
  ];
  const first = updated(emptyStack(), one);
  const second = updated(first, two);
  expect(second.service.live("prod")).toEqual(["GET /a", "GET /b guarded"]);
  const back = updated(second, one);
  const stays = saidOf(two, one).some(({ code }) => code === "template/stays-live");
  expect(back.service.live("prod")).toEqual(stays ? ["GET /a", "GET /b guarded"] : ["GET /a"]);
  expect(stays).toBe(layout === "native");
});

it("takes no old snapshot for a deployment that has left the template", async () => {
  const config = { retain: ["deployments"] } as const;
  const old = await templateOf(["GET /a"], config);
  const second = updated(updated(emptyStack(), old), await templateOf(["GET /a", "GET /b"], config));
  const kept = await templateOf(["GET /a", "GET /b"], { ...config, stage: { deployment: deploymentIn(old) } });
  // It is made anew, of what the API is now: only the id in the account leads back.
  expect(updated(second, kept).service.live("prod")).toEqual(["GET /a", "GET /b"]);
});

it("is refused in a fresh account, until the parameter asks for the role", async () => {
  for (const layout of ["body", "native"] as const) {
    const template = await templateOf(["GET /a"], { layout });
    const { stack, refusal } = update(emptyStack(false), template);
    expect(refusal).toContain("CloudWatch Logs role");
    expect(stack.service.live("prod")).toEqual([]);
    const made = updated(emptyStack(false), template, { ManageApiGatewayAccountRole: "true" });
    expect(made.service.live("prod")).toEqual(["GET /a"]);
    // The role of the account stays when the parameter no longer asks for it.
    expect(update(made, template).refusal).toBeUndefined();
  }
});

it("says that a parameter can change without a release, and releases it when asked", async () => {
  for (const as of ["body", "native"] as const) {
    const revision = { as, answers: ["GET /a to https://${host}"], config: {} };
    const { template, found } = await emitRevision(revision);
    expect(found).toContain("info cfn/unreleased-change");
    const first = updated(emptyStack(), template, { Host: "one" });
    const second = updated(first, template, { Host: "two" });
    expect(second.service.live("prod")).toEqual(["GET /a to https://one"]);
    const again = await emitRevision({ ...revision, config: { stage: { redeploy: 2 } } });
    const third = updated(second, again.template, { Host: "two" });
    expect(third.service.live("prod")).toEqual(["GET /a to https://two"]);
  }
});
