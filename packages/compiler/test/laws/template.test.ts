import fc from "fast-check";
import { expect, it } from "vitest";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { emitApi } from "../cfn/emit-text.ts";
import { compareLayouts } from "../conformance/layouts/compare-layouts.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { arbitraryDocument } from "./arbitrary-document.ts";

const forms = [
  { kind: "rest", layout: "body" },
  { kind: "rest", layout: "native" },
  { kind: "http", layout: "body" },
] as const;

type Form = (typeof forms)[number];

interface Made {
  readonly text: string;
  readonly template: JsonObject;
  readonly resources: JsonObject;
}

async function make(document: Json, { kind, layout }: Form): Promise<Made> {
  const text = JSON.stringify(document);
  const { api } = await (kind === "rest" ? lowerRest(text, { layout }) : lowerHttp(text));
  const emitted = await emitApi(api);
  return { ...emitted, resources: own(emitted.template, "Resources") as JsonObject };
}

const runs = { numRuns: 60 };

it("describes one API in both layouts, whatever the document", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument("rest"), async (document) => {
      const [body, native] = [await make(document, forms[0]), await make(document, forms[1])];
      expect(compareLayouts(body.text, native.text).differences).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it.each(forms)("does not depend on the order of a document's members: $kind, $layout", async (form) => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(form.kind), fc.infiniteStream(fc.nat()), async (document, numbers) => {
      const reordered = shuffled(document, numbers);
      const [before, after] = [await make(document, form), await make(reordered, form)];
      expect(after.text).toBe(before.text);
    }),
    runs,
  );
});

it.each(forms)("changes nothing but what an edit is about: $kind, $layout", async (form) => {
  const added = {
    get: {
      responses: { "200": { description: "New" } },
      "x-amazon-apigateway-integration": {
        type: "http_proxy",
        httpMethod: "GET",
        uri: "https://new.example",
        payloadFormatVersion: "1.0",
      },
    },
  };
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(form.kind), async (document) => {
      const edited = { ...document, paths: { ...(document["paths"] as JsonObject), "/new": added } };
      const [before, after] = [await make(document, form), await make(edited, form)];
      const ids = new Set([...Object.keys(before.resources), ...Object.keys(after.resources)]);
      const changed = [...ids].filter(
        (id) => JSON.stringify(before.resources[id]) !== JSON.stringify(after.resources[id]),
      );
      const types = changed.map((id) => String(own(after.resources[id] ?? before.resources[id], "Type")));
      expect(types.toSorted()).toEqual(expectedChanges(form));
    }),
    runs,
  );
});

/** The Deployment goes and comes, and the stage names the new one. */
function expectedChanges({ kind, layout }: Form): string[] {
  if (kind === "http") return ["AWS::ApiGatewayV2::Api"];
  const released = ["AWS::ApiGateway::Deployment", "AWS::ApiGateway::Deployment", "AWS::ApiGateway::Stage"];
  if (layout === "body") return [...released, "AWS::ApiGateway::RestApi"].sort();
  return [...released, "AWS::ApiGateway::Method", "AWS::ApiGateway::Resource"].sort();
}

it.each(forms)("has no null, and no name that nothing defines: $kind, $layout", async (form) => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(form.kind), async (document) => {
      const { template, resources } = await make(document, form);
      const defined = new Set([...Object.keys(resources), ...Object.keys(own(template, "Parameters") ?? {})]);
      const problems: string[] = [];
      visit(template, (value) => {
        if (value === null) problems.push("null");
        for (const name of namesIn(value)) {
          if (!name.startsWith("AWS::") && !defined.has(name.split(".")[0] ?? "")) problems.push(name);
        }
      });
      expect(problems).toEqual([]);
    }),
    runs,
  );
});

function visit(json: Json, see: (value: Json) => void): void {
  see(json);
  if (Array.isArray(json)) for (const item of json as readonly Json[]) visit(item, see);
  else if (isObject(json)) for (const member of Object.values(json)) visit(member, see);
}

/** Names that an intrinsic refers to: `Table`, `Fn.Arn`. */
function namesIn(json: Json): string[] {
  if (!isObject(json) || Object.keys(json).length !== 1) return [];
  const ref = own(json, "Ref");
  if (typeof ref === "string") return [ref];
  const attribute = own(json, "Fn::GetAtt");
  if (typeof attribute === "string") return [attribute];
  if (Array.isArray(attribute)) return [attribute.join(".")];
  const sub = own(json, "Fn::Sub");
  const [text, variables] = Array.isArray(sub) ? (sub as readonly Json[]) : [sub];
  if (typeof text !== "string") return [];
  const names = [...text.matchAll(/\$\{([^}!][^}]*)\}/g)].map(([, name = ""]) => name);
  return names.filter((name) => own(variables, name) === undefined);
}

/** The same value with the members of all its objects in another order. */
function shuffled(json: Json, numbers: Iterator<number>): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => shuffled(item, numbers));
  if (!isObject(json)) return json;
  const members = Object.entries(json).map(([key, value]) => [key, shuffled(value, numbers)] as const);
  const keyed = members.map((member) => [Number(numbers.next().value), member] as const);
  return Object.fromEntries(keyed.sort(([one], [other]) => one - other).map(([, member]) => member));
}
