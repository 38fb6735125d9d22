import { expect, it } from "vitest";
import { createExchange } from "../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../src/mapping/template/render.ts";
import { createMeter, usualBudget } from "../../src/vtl/meter.ts";
import { createRegex } from "../../src/vtl/regex/regex.ts";
import { attacks } from "./attacks.ts";
import { renderAll, renderText, service } from "./render-text.ts";

/** Milliseconds of CPU; each takes about 100 at most where nothing has to be compiled first. */
const cpuLimit = 600;

// No name of JavaScript's own objects leads anywhere.
it.each([
  "$s.constructor",
  "$m.constructor.constructor('return process')()",
  "$m.__proto__.polluted",
  "$m['__proto__']['polluted']",
  "$l.constructor",
  "$s.getClass().forName('java.lang.Runtime')",
  "$m.class.classLoader",
  "$s.valueOf.call",
  "$foreach.constructor",
  "$l.__defineGetter__('x', $s)",
  "$m.hasOwnProperty('k').constructor",
])("finds nothing at %s", (template) => {
  expect(renderAll(template, '{"s": "x", "m": {"k": 1}, "l": []}', service).text).not.toMatch(
    /function|object|class /i,
  );
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

it("sets nothing but what the template itself has", () => {
  renderText("#set($m['__proto__'] = {'polluted': 1})#set($m.constructor = 'x')", '{"m": {}}', service);
  renderText("#set($__proto__ = {'polluted': 1})#set($x.y.z = 1)", "{}", service);
  renderText("$m.put('__proto__', {'polluted': 1})$m.get('__proto__')", '{"m": {}}', service);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(renderText("#set($m['__proto__'] = 'own')$m['__proto__']", '{"m": {}}', service)).toBe("own");
});

it.each(attacks)("ends $name soon, with text or a finding", ({ template, payload }) => {
  const before = process.cpuUsage();
  const parameters = { path: new Map(), querystring: new Map(), header: new Map() };
  const exchange = createExchange({ parameters, context: {}, stageVariables: {} });
  const { text, problems } = readTemplate(template).render(exchange, payload);
  const { tooLarge } = exchange.overrides();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(cpuLimit);
  expect(text.length).toBeLessThanOrEqual(usualBudget.characters);
  expect(problems.every(({ message }) => message !== "")).toBe(true);
  expect(tooLarge.length).toBeLessThanOrEqual(1);
});

it("counts the steps of a regular expression", () => {
  const regex = createRegex("(a+)+b");
  const meter = createMeter({ work: 100_000, characters: 1_000 });
  expect(() => regex.matches("a".repeat(60), meter)).toThrow("more steps");
});
