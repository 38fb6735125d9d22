import { join } from "node:path";
import { Compile, parse as parseOther } from "velocityjs";
import { escapeJavaScript } from "../../../src/mapping/template/escape-javascript.ts";
import { createExchange } from "../../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../../src/mapping/template/render.ts";
import { aligned } from "../aligned.ts";
import { renderByApacheVelocity } from "./apache-velocity.ts";
import { cases, context, parameters, type Case } from "./cases.ts";

/**
 * How many renderings of each template an engine does in a second, its template read before, its inputs as text.
 *
 * Prints a table for people; called with this folder as source, and the folder that keeps what is fetched.
 */
function templateRates(folder: string, cache: string): string {
  const java = renderByApacheVelocity(cases, folder, join(cache, "velocity/1.7"));
  const head = ["Renderings of a mapping template", "", "velocityjs", "", "Apache Velocity 1.7", ""];
  const rows = cases.map((each, index) => {
    const [ours, other] = [rendererOf(each), otherRendererOf(each)];
    const text = normal(ours());
    const { mine, theirs, ratio } = compare(ours, other);
    const equal = normal(other()) === text ? "" : ", and other text";
    const apache = typeof java === "string" ? undefined : java[index];
    const apacheEqual = !apache || normal(apache.text) === text ? "" : ", and other text";
    return [
      each.name,
      `${mine.toFixed(0)}/s`,
      `${theirs.toFixed(0)}/s`,
      `${ratio.toFixed(1)}×${equal}`,
      apache ? `${apache.perSecond.toFixed(0)}/s` : "",
      apache ? `${(mine / apache.perSecond).toFixed(1)}×${apacheEqual}` : "",
    ];
  });
  const note = typeof java === "string" ? `\nApache Velocity 1.7 is left out: ${java}` : "";
  return aligned([head, ...rows]) + note;
}

/** Engines differ in the white space around directives. */
function normal(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function rendererOf({ template, payload }: Case): () => string {
  const read = readTemplate(template);
  const maps = {
    path: new Map(Object.entries(parameters.path)),
    querystring: new Map(Object.entries(parameters.querystring)),
    header: new Map(Object.entries(parameters.header)),
  };
  return () => read.render(createExchange({ parameters: maps, context, stageVariables: {} }), payload).text;
}

/** With objects that do no more than these templates need, and what escapes the same. */
function otherRendererOf({ template, payload }: Case): () => string {
  // Its methods are JavaScript's own, whose replaceAll takes a text where Java's takes a pattern.
  const parsed = parseOther(template.replaceAll(String.raw`\\'`, String.raw`\'`));
  const input = {
    path(path: string): unknown {
      const document = JSON.parse(payload) as Record<string, unknown>;
      return path === "$" ? document : document[path.slice(2)];
    },
    json: (path: string): string => JSON.stringify(input.path(path)),
    params: () => parameters,
  };
  const util = { parseJson: (json: string): unknown => JSON.parse(json), escapeJavaScript };
  return () => new Compile(parsed).render({ input, util, context: { ...context, responseOverride: {} } });
}

/** Medians of stretches in turns, so that a busy moment hits both; the first of each is not counted. */
function compare(ours: () => string, other: () => string): { mine: number; theirs: number; ratio: number } {
  const turns = Array.from({ length: 8 }, () => [stretch(ours), stretch(other)] as const).slice(1);
  const median = (rates: readonly number[]): number =>
    [...rates].sort((one, two) => one - two)[Math.floor(rates.length / 2)] ?? Number.NaN;
  return {
    mine: median(turns.map(([mine]) => mine)),
    theirs: median(turns.map(([, theirs]) => theirs)),
    ratio: median(turns.map(([mine, theirs]) => mine / theirs)),
  };
}

/** Renderings a second. */
function stretch(render: () => string): number {
  const begin = performance.now();
  let count = 0;
  for (; performance.now() - begin < 300; count += 1) render();
  return (count * 1000) / (performance.now() - begin);
}

const [, , folder = "", cache = ""] = process.argv;
process.stdout.write(`${templateRates(folder, cache)}\n`);
