import { isObject, type Json, type JsonObject } from "../../src/source/json.ts";
import { toPointer } from "../../src/source/origin.ts";
import type { Random } from "./random.ts";

/** Values that do not belong wherever they are put. */
const strangers: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1e308,
    0.1,
    "",
    " ",
    "\0",
    "x".repeat(5000),
    "__proto__",
    "constructor",
    "\ud800",
    "(",
    "$",
  ],
  ...[
    [],
    [[]],
    {},
    [null],
    { "": "" },
    { $ref: "#" },
    { $ref: "#/" },
    { $ref: "#/paths" },
    { $ref: "" },
    { $ref: "./a.yaml" },
  ],
  ...[{ $ref: "#/components/schemas/None" }, { $ref: "http://[" }, { $ref: "%" }, { $ref: null }, { $ref: "#/%zz" }],
  ...[{ Ref: "A" }, { Ref: "AWS::NoValue" }, { "Fn::Sub": "${" }, { "Fn::Sub": ["${a}", null] }, { "Fn::GetAtt": [] }],
  ...[
    { "Fn::If": ["C", {}, []] },
    { "Fn::If": ["C", { "Fn::If": ["C", 1, 2] }, { Ref: "AWS::NoValue" }] },
    { "Fn::If": 1 },
  ],
  ...[{ "Fn::Transform": { Name: "AWS::Include", Parameters: { Location: "a.yaml" } } }, { "Fn::Join": ["", [1]] }],
  ...["#set($a", "$input.json('$..", "${stageVariables.x}", "/{a}/{a+}/{", "application/json", "default", "200", "*/*"],
];

const names: readonly string[] = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    " ",
    "$ref",
    "Fn::If",
    "Fn::Sub",
    "Ref",
    "<<",
    "x-",
    "0",
  ],
  ...[
    "~",
    "/",
    "~1",
    "a/b",
    "{",
    "{a}",
    "/{a+}/b",
    "$default",
    "/$connect",
    "x-apigw-ignore",
    "x-amazon-apigateway-any-method",
  ],
  ...[
    "x-amazon-apigateway-integration",
    "allOf",
    "oneOf",
    "properties",
    "items",
    "security",
    "parameters",
    "\u202e",
    "\n",
  ],
];

/** A place in a value: the steps to it. */
type Path = readonly (string | number)[];

/** The value with one to four parts deleted, replaced, renamed, repeated, wrapped, swapped, or made references. */
export function mutateStructure(value: Json, random: Random): Json {
  let result = value;
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const next = mutateOnce(result, random);
    // A copy of a copy of much would only be large, not strange.
    if (pathsOf(next).length < maxNodes) result = next;
  }
  return result;
}

const maxNodes = 20_000;

function mutateOnce(root: Json, random: Random): Json {
  const paths = pathsOf(root);
  const path = random.pick(paths);
  const other = random.pick(paths);
  switch (random.below(10)) {
    case 0:
      return update(root, path, () => undefined);
    case 1:
      return update(root, path, () => random.pick(strangers));
    case 2:
      return rename(root, path, random.pick(names));
    case 3:
      return update(root, path, () => at(root, other));
    case 4:
      return update(root, path, (inner) => [inner]);
    case 5:
      return update(root, path, (inner) => ({ [random.pick(["a", "allOf", "Fn::If", "$ref", "items"])]: inner }));
    case 6:
      return update(root, path, () => ({ $ref: `#${toPointer(other)}` }));
    case 7:
      return update(root, path, (inner) => (Array.isArray(inner) ? repeat(inner as readonly Json[], random) : inner));
    case 8:
      return update(root, path, (inner) =>
        add(inner, random.pick(names), random.pick([at(root, other), ...strangers])),
      );
    default:
      return update(root, path, (inner) => nest(inner, 1 + random.below(random.pick([5, 60, 600])), random));
  }
}

function pathsOf(root: Json): Path[] {
  const found: Path[] = [];
  const open: [Path, Json][] = [[[], root]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next;
    found.push(path);
    if (typeof value !== "object" || value === null || path.length > 700 || found.length > maxNodes) continue;
    const members: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [step, inner] of members) open.push([[...path, step], inner]);
  }
  return found;
}

function at(root: Json, path: Path): Json {
  return path.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step] ?? null, root);
}

/** The value with what `change` makes of the part at `path`; a part that becomes undefined goes. */
function update(value: Json, [step, ...rest]: Path, change: (inner: Json) => Json | undefined): Json {
  if (step === undefined) return change(value) ?? null;
  const changed = (inner: Json): Json | undefined => (rest.length === 0 ? change(inner) : update(inner, rest, change));
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((inner, index) => {
      const result = index === step ? changed(inner) : inner;
      return result === undefined ? [] : [result];
    });
  }
  return fromEntries(
    Object.entries(value as JsonObject).flatMap(([key, inner]): [string, Json][] => {
      const result = key === step ? changed(inner) : inner;
      return result === undefined ? [] : [[key, result]];
    }),
  );
}

function rename(value: Json, path: Path, name: string): Json {
  const last = path.at(-1);
  return update(value, path.slice(0, -1), (inner) =>
    isObject(inner)
      ? fromEntries(Object.entries(inner).map(([key, each]) => [key === last ? name : key, each]))
      : inner,
  );
}

function add(value: Json, name: string, member: Json): Json {
  if (Array.isArray(value)) return [...(value as readonly Json[]), member];
  return isObject(value) ? fromEntries([...Object.entries(value), [name, member]]) : { [name]: member };
}

function repeat(list: readonly Json[], random: Random): Json {
  return Array.from({ length: random.pick([2, 30, 300]) }, () => list)
    .flat()
    .slice(0, 3000);
}

function nest(value: Json, depth: number, random: Random): Json {
  const key = random.pick(["a", "items", "allOf", "not", "properties", "Fn::If"]);
  let result = value;
  for (let level = 0; level < depth; level += 1) result = key === "allOf" ? { allOf: [result] } : { [key]: result };
  return result;
}

/** Unlike a literal or an assignment, keeps `__proto__` a key like any other. */
const fromEntries = (members: readonly (readonly [string, Json])[]): JsonObject => Object.fromEntries(members);
