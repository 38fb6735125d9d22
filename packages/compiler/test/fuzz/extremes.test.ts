import { expect, it } from "vitest";
import { runMutant } from "./run-mutant.ts";

const head = 'openapi: 3.0.3\ninfo: { title: Pets, version: "1" }\n';
const operation =
  '{ get: { responses: { "200": { description: All } }, x-amazon-apigateway-integration: { type: mock } } }';

/** Documents that have brought parsers and compilers down. */
const extremes: readonly (readonly [name: string, text: () => string])[] = [
  ["an alias bomb", () => `${head}a: &a [x, x, x, x, x, x, x, x, x]\n${bomb("a", 30)}paths: { /pets: ${operation} }\n`],
  ["an alias bomb in a schema", () => `${head}components: { schemas: { Pet: *a } }\na: &a {}\npaths: {}\n`],
  [
    "an object that contains itself",
    () => `${head}components: &c { schemas: { Pet: { properties: *c } } }\npaths: {}\n`,
  ],
  ["brackets nested 10,000 deep", () => `${head}paths: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
  ["JSON nested 10,000 deep", () => `{"openapi":"3.0.3","a":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`],
  ["a schema nested 10,000 deep", () => schema(`{"items":`.repeat(10_000) + "{}" + "}".repeat(10_000))],
  ["a schema nested as deep as is read", () => schema(`{"allOf":[`.repeat(150) + "{}" + "]}".repeat(150))],
  [
    "block mappings nested 500 deep",
    () => `${head}paths:\n${Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth + 1)}a:\n`).join("")}`,
  ],
  ["a reference to itself", () => schema('{"$ref":"#/components/schemas/Pet"}')],
  ["references in a circle", () => `${head}paths: { /a: { $ref: "#/paths/~1b" }, /b: { $ref: "#/paths/~1a" } }\n`],
  ["properties that are all schemas", () => schema('{"properties":{"$ref":"#/components/schemas"}}')],
  ["a reference to the whole document", () => schema('{"properties":{"a":{"$ref":"#"}}}')],
  [
    "10,000 references that lead nowhere",
    () =>
      `${head}paths: {}\ncomponents: { schemas: { ${Array.from({ length: 10_000 }, (_, n) => `S${n}: { $ref: "#/no/${n}" }`).join(", ")} } }\n`,
  ],
  [
    "a chain of 1,000 references",
    () =>
      `${head}paths: {}\ncomponents: { schemas: { ${Array.from({ length: 1000 }, (_, n) => `S${n}: { $ref: "#/components/schemas/S${n + 1}" }`).join(", ")} } }\n`,
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "then"].map((key) => {
    const text = `{"openapi":"3.0.3","info":{"title":"Pets","version":"1","K":1},"K":{"K":1},"paths":{"/K":${json("K")},"K":${json("K")}},"components":{"K":{},"schemas":{"K":{"type":"object","properties":{"K":{"$ref":"#/components/schemas/K"}},"required":["K"]}},"securitySchemes":{"K":{"type":"apiKey","in":"header","name":"K","x-amazon-apigateway-authorizer":{"type":"token","K":1}}}},"security":[{"K":[]}]}`;
    return [`the key ${key} everywhere`, () => text.replaceAll("K", key)] as const;
  }),
  ["a text of one line of 2 MB", () => `${head}paths: { /pets: ${operation} }\nx-a: "${"a ".repeat(1_000_000)}"\n`],
  ["a number of 100,000 digits", () => `${head}paths: {}\nx-a: ${"9".repeat(100_000)}\n`],
  ["100,000 paths", () => `{"openapi":"3.0.3","paths":{${paths(100_000)}}}`],
  ["nothing but a key", () => "a:"],
  ["an empty object", () => "{}"],
  ["a list", () => "[]"],
];

it.each(extremes)("survives %s", async (_, text) => {
  expect(await runMutant(new TextEncoder().encode(text()))).toBeLessThan(2000);
});

function bomb(first: string, levels: number): string {
  const names = [first, ...Array.from({ length: levels }, (_, level) => `l${level}`)];
  return names
    .slice(1)
    .map((name, level) => `${name}: &${name} [${`*${names[level] ?? ""}, `.repeat(9)}]\n`)
    .join("");
}

function paths(count: number): string {
  return Array.from({ length: count }, (_, n) => `"/p${n}":{"get":{"responses":{"200":{"description":""}}}}`).join(",");
}

function schema(text: string): string {
  return `{"openapi":"3.0.3","info":{"title":"Pets","version":"1"},"paths":{},"components":{"schemas":{"Pet":${text}}}}`;
}

function json(key: string): string {
  return `{"get":{"operationId":"${key}","parameters":[{"name":"${key}","in":"query"}],"responses":{"200":{"description":"","${key}":1},"${key}":{}},"x-amazon-apigateway-integration":{"type":"mock","responses":{"${key}":{"statusCode":"200"}},"requestParameters":{"${key}":"${key}"},"${key}":1}}}`;
}
