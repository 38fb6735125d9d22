import fc from "fast-check";
import { expect, it } from "vitest";
import { loadSdk, type LoadedSdk } from "./load-sdk.ts";
import { encoded, expand, unreserved, type TemplateValue } from "./uri-template.ts";

/** A parameter's way, and what is to be sent for a value; undefined if nothing is. */
interface Way {
  readonly style: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly explode: boolean;
  readonly allowReserved?: boolean;
  wire(value: TemplateValue): string | undefined;
}

const name = "color";
const isList = (value: TemplateValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
const orNothing = (text: string): string | undefined => (text === "" ? undefined : text);
const verbatim = (text: string): string => text;
/** https://spec.openapis.org/oas/v3.1.1.html#parameter-allow-reserved, but for what ends a value or the query. */
const reserved = (text: string): string =>
  text
    .split(/(%[\da-f]{2})/i)
    .map((part, index) => (index % 2 === 1 ? part : encoded(part, /[A-Za-z0-9._~:/?[\]@!$'()*+,;=-]/)))
    .join("");

/** OpenAPI's styles in terms of RFC 6570, as its appendix C says; those that have none in words of their own. */
const ways: readonly Way[] = [true, false].flatMap((explode): Way[] => [
  { style: "simple", in: "path", explode, wire: (value) => expand("", name, value, explode) },
  { style: "label", in: "path", explode, wire: (value) => expand(".", name, value, explode) },
  { style: "matrix", in: "path", explode, wire: (value) => expand(";", name, value, explode) },
  { style: "form", in: "query", explode, wire: (value) => orNothing(expand("?", name, value, explode)) },
  {
    style: "form",
    in: "query",
    explode,
    allowReserved: true,
    wire: (value) => orNothing(expand("?", name, value, explode, reserved)),
  },
  {
    style: "simple",
    in: "header",
    explode,
    wire: (value) => (value.length === 0 && isList(value) ? undefined : expand("", name, value, explode, verbatim)),
  },
  {
    style: "form",
    in: "cookie",
    explode,
    wire: (value) => orNothing(expand("?", name, value, explode).slice(1).replaceAll("&", "; ")),
  },
  ...Object.entries({ spaceDelimited: "%20", pipeDelimited: "%7C" }).map(([style, delimiter]): Way => ({
    style,
    in: "query",
    explode,
    wire: (value) =>
      isList(value) && !explode && value.length > 0
        ? `?${name}=${value.map(unreserved).join(delimiter)}`
        : orNothing(expand("?", name, value, explode)),
  })),
]);
const deepObject: Way = {
  style: "deepObject",
  in: "query",
  explode: true,
  wire: (value) =>
    value.length === 0
      ? undefined
      : `?${(value as [string, string][]).map(([key, text]) => `${name}%5B${unreserved(key)}%5D=${unreserved(text)}`).join("&")}`,
};

const types = ["string", "array", "object"] as const;
type Type = (typeof types)[number];

/** Where style and type go together. */
function goesWith({ style }: Way, type: Type): boolean {
  if (style.endsWith("Delimited")) return type === "array";
  return style !== "deepObject" || type === "object";
}

const cases = [...ways, deepObject].flatMap((way) =>
  types.filter((type) => goesWith(way, type)).map((type) => ({ ...way, type })),
);

const pathOf = (index: number): string => `/p${index}${cases[index]?.in === "path" ? `/{${name}}/end` : ""}`;

/** An operation for each case: nothing is said to the runtime but by a document. */
const document = JSON.stringify({
  openapi: "3.0.3",
  info: { title: "Colors", version: "1" },
  paths: Object.fromEntries(
    cases.map(({ style, in: place, explode, allowReserved = false, type }, index) => {
      const parameter = {
        name,
        in: place,
        required: place === "path",
        style,
        explode,
        allowReserved,
        schema: { type },
      };
      const responses = { "200": { description: "ok" } };
      return [pathOf(index), { get: { operationId: `op${index}`, parameters: [parameter], responses } }];
    }),
  ),
});

/** Text that a place can have: what is in a header is not encoded. */
function texts({ in: place }: Way): fc.Arbitrary<string> {
  if (place === "header") return fc.stringMatching(/^[!-~]{0,5}$/);
  return fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom("", ".", "..", "a/b", "ä€😀", "&=#?+ %", "a%41b=", "\ud800"),
  );
}

const nothing = fc.constantFrom(undefined, null);
const scalars = (way: Way): fc.Arbitrary<unknown> => fc.oneof(texts(way), fc.integer(), fc.boolean());

function values(way: Way, type: Type): fc.Arbitrary<unknown> {
  const member = fc.oneof({ weight: 4, arbitrary: scalars(way) }, nothing);
  if (type === "string") return fc.oneof({ weight: 9, arbitrary: scalars(way) }, nothing);
  if (type === "array") return fc.array(member, { maxLength: 4 });
  const key = way.in === "header" ? fc.stringMatching(/^[!-~]{1,5}$/) : fc.oneof(texts(way), fc.constant("__proto__"));
  return fc.uniqueArray(fc.tuple(key, member), { selector: ([one]) => one, maxLength: 4 }).map(Object.fromEntries);
}

/** A value as RFC 6570 has it: all is text, and what is not there is left out. */
function templateValue(value: unknown): TemplateValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object") return String(value);
  const there = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  if (Array.isArray(value)) return there.map(([, member]) => String(member));
  return there.map(([key, member]) => [key, String(member)] as const);
}

const sent: { url: string; headers: Headers }[] = [];
const options = {
  baseUrl: "https://x",
  fetch: async (url: string, { headers }: { headers: Headers }): Promise<Response> => {
    sent.push({ url: url.slice("https://x".length), headers });
    return new Response(null, { status: 204 });
  },
};
/** Made in the first test, for all. */
let sdk: Promise<LoadedSdk> | undefined;

it.each(cases.map((one, index) => ({ ...one, index })))(
  "sends $type in $in, $style, explode $explode, as RFC 6570 and OpenAPI say",
  async ({ index, ...way }) => {
    const client = (await (sdk ??= loadSdk(document))).create(options);
    const call = async (color: unknown): Promise<string | undefined> => {
      await client[`op${index}`]?.({ color });
      const { url = "", headers } = sent.pop() ?? {};
      if (way.in === "path") return url.slice(`/p${index}/`.length, -"/end".length);
      if (way.in === "query") return orNothing(url.slice(`/p${index}`.length));
      return headers?.get(way.in === "header" ? name : "cookie") ?? undefined;
    };
    await fc.assert(
      fc.asyncProperty(values(way, way.type), async (color) => {
        const value = templateValue(color);
        const wire = value === undefined ? undefined : way.wire(value);
        // A path has no place for nothing, and none that leads elsewhere.
        if (way.in === "path" && /^\.{0,2}$/.test(wire ?? "")) await expect(call(color)).rejects.toThrow(TypeError);
        else expect(await call(color)).toBe(wire);
      }),
      { numRuns: 60 },
    );
  },
);
