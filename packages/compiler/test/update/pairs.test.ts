import { expect, it } from "vitest";
import type { Change } from "../../src/diff/change.ts";
import { createOnly } from "./create-only.ts";
import { deploy, emptyStack, type Stack, type Update } from "./cloudformation.ts";
import { kindPairs } from "./pairs/kinds.ts";
import { operationPairs } from "./pairs/operations.ts";
import type { Pair } from "./pairs/pair.ts";
import { securityPairs } from "./pairs/security.ts";
import { settingsPairs, settledPairs } from "./pairs/settings.ts";
import { emitRevision, saidOf, stageOf, type As, type Revision } from "./revisions.ts";

const pairs = [...operationPairs, ...securityPairs, ...settingsPairs, ...settledPairs, ...kindPairs];
const runs = pairs.flatMap((pair) => pair.as.map((as) => ({ ...pair, as })));

it("has a pair for each way in which APIs change", () => {
  expect(pairs.length).toBeGreaterThanOrEqual(50);
  expect(new Set(pairs.map(({ name }) => name)).size).toBe(pairs.length);
});

it.each(runs)("says beforehand what an update does ($as): $name", async (run) => {
  const [before, after] = revisionsOf(run);
  const [old, now] = [(await emitRevision(before)).template, (await emitRevision(after)).template];
  const first = deploy(emptyStack(), old, createOnly);
  expect(first.refusal).toBeUndefined();
  expect(first.stack.service.live(stageOf(before))).toEqual([...before.answers].sort());
  const update = deploy(first.stack, now, createOnly);
  const said = saidOf(old, now);

  expect(said.some(({ code }) => code === "template/clash" || code === "template/type")).toBe(
    update.refusal !== undefined,
  );
  if (update.refusal !== undefined) {
    // What was served goes on being served.
    expect(update.stack.service.live(stageOf(before))).toEqual([...before.answers].sort());
    return;
  }
  expectToServe(update.stack, after, said);
  expectExplained(update, said);
  expect(said.map(({ code }) => code)).not.toContain("template/not-deployed");
  expect(update.stack.leftBehind).toEqual([]);
  expect(apiOf(update.stack) === apiOf(first.stack)).toBe(run.becomes === undefined);
});

function revisionsOf({ as, becomes, old, now, oldConfig = {}, nowConfig = {}, edits = {} }: Run): [Revision, Revision] {
  return [
    { as, answers: old, config: oldConfig },
    { as: becomes ?? as, answers: now, config: nowConfig, edits },
  ];
}

type Run = Omit<Pair, "as"> & { readonly as: As };

/** All that the document has is live, and nothing else that was not said. */
function expectToServe({ service }: Stack, revision: Revision, said: readonly Change[]): void {
  const { config } = revision;
  const live = service.live(stageOf(revision)).filter((line) => !line.startsWith("OPTIONS "));
  expect(live).toEqual(expect.arrayContaining([...revision.answers]));
  const staying = said.filter(({ code }) => code === "template/stays-live").map(({ message }) => message);
  const removed = live.filter((line) => !revision.answers.includes(line));
  expect(removed.filter((line) => !staying.some((message) => message.startsWith(keyOf(line))))).toEqual([]);
  expect(staying).toHaveLength(removed.length);
  for (const stage of Object.keys(config.stages ?? {})) expect(service.live(stage)).toEqual(live);
  for (const { name, paths = [""] } of config.domains ?? []) {
    for (const path of paths) expect(service.domain(name as string, path)).toEqual(live);
  }
}

/** Each resource that is made anew or deleted is named, with a property that is the reason. */
function expectExplained({ replaced, deleted }: Update, said: readonly Change[]): void {
  for (const [id, properties] of replaced) {
    const [message, ...more] = said
      .filter(({ code, message: text }) => code === "template/replaced" && text.startsWith(`${id} (`))
      .map(({ message: text }) => text);
    expect(more).toEqual([]);
    expect(properties.some((property) => message?.includes(property.split(".")[0] ?? ""), id)).toBe(true);
  }
  expect(said.filter(({ code }) => code === "template/replaced")).toHaveLength(replaced.size);
  const ends = new Set(["template/removed", "template/operation-removed", "template/stays-live"]);
  const removed = said.filter(({ code }) => ends.has(code)).map(({ message }) => message);
  const named = new Set(removed.flatMap((message) => message.match(/\w+/g) ?? []));
  expect(deleted.filter((id) => !named.has(id))).toEqual([]);
}

/** `GET /pets` of a line about it. */
function keyOf(line: string): string {
  return line.split(" ").slice(0, 2).join(" ");
}

function apiOf({ physical }: Stack): string | undefined {
  const ids = ["RestApi", "NativeRestApi", "HttpApi", "WebSocketApi"];
  return ids.map((id) => physical.get(id)).find((id) => id !== undefined);
}
