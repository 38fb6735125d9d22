import type { NamedSchema, Schema } from "../../ir/schema.ts";
import type { Parameter } from "../../ir/operation.ts";
import type { Json } from "../../source/json.ts";
import { sampleOf, type Choice } from "./samples.ts";

/** A request that a document allows. */
export interface RequestSample {
  /** What it has or lacks, for messages: `{"name":"text"}`, `any body, without the parameter q`. */
  readonly name: string;
  /** JSON; empty where the document says nothing of a body. */
  readonly body: string;
  /** A parameter that is not sent. */
  readonly without?: Parameter;
  readonly isHostile?: true;
}

/** Properties that are left out one by one; a schema with more has the rest left out together. */
const mostOptional = 40;

/**
 * Requests that say most about a template: with all there can be, with no more than has to be, without each thing that need
 * not be there, with lists of none, one and two, and with texts that break strings. What a template goes through has names of the
 * client's own, as lists have items.
 */
export function requestSamples(
  schema: Schema | undefined,
  named: readonly NamedSchema[],
  parameters: readonly Parameter[],
  goneThrough: ReadonlySet<string>,
): readonly RequestSample[] {
  const usual: Choice = { hasOptional: true, items: 2, withNames: goneThrough };
  const full = schema && sampleOf(schema, named, usual);
  const make = (choice: Choice): Json | undefined => schema && sampleOf(schema, named, choice)?.value;
  const bodies: (Json | undefined)[] = [
    full?.value,
    make({ hasOptional: false, items: 0 }),
    ...(full?.optional.slice(0, mostOptional) ?? []).map((without) => make({ ...usual, without })),
    make({ ...usual, items: 1 }),
    make({ ...usual, items: 0 }),
  ];
  const texts = [...new Set(bodies.flatMap((body) => (body === undefined ? [] : [JSON.stringify(body)])))];
  const [first = ""] = texts;
  const hostile = make({ ...usual, isHostile: true });
  const optional = parameters.filter(({ in: place, isRequired }) => !isRequired && /^(?:query|header)$/.test(place));
  return [
    ...(texts.length === 0
      ? [{ name: "any request", body: "" }]
      : texts.map((body) => ({ name: named100(body), body }))),
    ...optional.map((without) => ({
      name: `a request without the ${without.in === "query" ? "query parameter" : "header"} ${without.name}`,
      body: first,
      without,
    })),
    {
      name: "texts with quotes and line ends",
      body: hostile === undefined ? "" : JSON.stringify(hostile),
      isHostile: true,
    },
  ];
}

function named100(body: string): string {
  return `the body ${body.length > 100 ? `${body.slice(0, 100)}…` : body}`;
}
