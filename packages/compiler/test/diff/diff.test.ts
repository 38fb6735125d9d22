import { expect, it } from "vitest";
import { allRules } from "../../src/check/check.ts";
import { diffApis } from "../../src/diff/diff.ts";
import { complete } from "../check/findings-of.ts";
import { apiOf, changesOf } from "./revisions.ts";
import { base, rows } from "./rows.ts";

it.each(rows)("sees that %s", async (_, from, to, there, code, back) => {
  const edited = base.replace(from, to);
  expect(edited).not.toBe(base);
  const changes = await changesOf(base, edited);
  const reverse = await changesOf(edited, base);
  if (code === "none") {
    expect([...changes, ...reverse]).toEqual([]);
    return;
  }
  expect(changes.map((change) => `${change.class} ${change.code}`)).toContain(`${there} ${code}`);
  expect(changes[0]?.class).toBe(there);
  expect(reverse[0]?.class).toBe(back);
});

it("tells where, in both revisions", async () => {
  const edited = base.replace("{ name: page, in: query,", "{ name: page, required: true, in: query,");
  const [change] = await changesOf(base, edited);
  expect(change).toMatchObject({
    message: 'The query parameter "page" of GET /pets/{id} is required now.',
    old: { file: "/old.yaml", pointer: "/paths/~1pets~1{id}/get/parameters/1" },
    new: { file: "/new.yaml", pointer: "/paths/~1pets~1{id}/get/parameters/1" },
  });
});

it("takes a renamed path variable for the same operation", async () => {
  const edited = base.replaceAll("{id}", "{petId}").replaceAll("name: id,", "name: petId,");
  const changes = await changesOf(base, edited);
  expect(changes.map(({ code }) => code)).toEqual(["operation/path-variable", "operation/path-variable"]);
  expect(changes[0]?.message).toContain("URLs stay");
});

it("takes an operation for all methods for one of each", async () => {
  const any = base.replace("    put:", "    x-amazon-apigateway-any-method:");
  expect((await changesOf(base, any)).map(({ code }) => code)).not.toContain("operation/removed");
});

it("sees a change of type as a replacement", async () => {
  const changes = diffApis(await apiOf(base, "rest"), await apiOf(base, "http"));
  expect(changes.find(({ code }) => code === "api/type")?.class).toBe("replacement");
});

it("sees what the configuration changes", async () => {
  const changes = diffApis(
    await apiOf(base, "rest", { stage: { throttling: { requestsPerSecond: 100 } } }),
    await apiOf(base, "rest", { stage: { name: "v2", throttling: { requestsPerSecond: 10 }, accessLogs: false } }),
  );
  expect(changes.map((change) => `${change.class} ${change.code}`)).toEqual([
    "breaking stage/throttling",
    "weakened stage/access-logs",
    "replacement stage/name",
  ]);
});

it("compares each stage with itself, by its key", async () => {
  const beta = { throttling: { requestsPerSecond: 10 } };
  const changes = diffApis(
    await apiOf(base, "rest", { stages: { beta, legacy: {} } }),
    await apiOf(base, "rest", { stages: { next: {}, beta: { ...beta, name: "beta2", accessLogs: false } } }),
  );
  expect(changes.map((change) => `${change.class} ${change.code}: ${change.message.split(":")[0] ?? ""}`)).toEqual([
    "breaking stage/removed: The stage legacy is removed",
    "weakened stage/access-logs: Access logs are switched off on beta",
    "replacement stage/name: The stage beta is called beta2 instead of beta",
    "safe stage/added: The stage next is new.",
  ]);
});

it("follows schemas that contain themselves, and says a change once", async () => {
  const changes = await changesOf(base, base.replace("pets: { type: array,", "pets: { type: array, maxItems: 3,"));
  expect(changes.map(({ message }) => message)).toEqual([
    "The 200 response of GET /pets/{id}, in Pet, in Owner, at pets, has maxItems 3.",
  ]);
});

it("takes allOf for the sum of its parts", async () => {
  const one = base.replace("tag: { type: string } }", "tag: { type: string } }\n      allOf: [{ required: [tag] }]");
  const two = base.replace("required: [name]\n", "required: [name, tag]\n");
  expect(await changesOf(one, two)).toEqual([]);
});

it.each(allRules.map((rule) => [rule.code, rule] as const))("sees no change in the examples of %s", async (_, rule) => {
  for (const kind of rule.apis) {
    for (const { yaml } of [...rule.bad, ...rule.good]) {
      expect(await changesOf(complete(yaml), `# moved\n\n${complete(yaml)}`, kind)).toEqual([]);
    }
  }
});
