import { javaException } from "../../vtl/methods/method.ts";
import { spend, type Meter } from "../../vtl/meter.ts";
import { printJson } from "../../vtl/values/print-json.ts";
import { setMember } from "../../vtl/values/members.ts";
import { map, type Host, type HostType, type JavaMap, type Value } from "../../vtl/values/value.ts";
import { evaluateJsonPath } from "../json-path/evaluate.ts";
import { parseJsonPath, type ParsedPath } from "../json-path/parse.ts";
import { readJson, type ReadJson } from "../json-path/read-json.ts";
import type { RequestParameters } from "./exchange.ts";

/** What a path finds: nothing is something else than null. */
type Found = { readonly value: Value } | "nothing";

/** `$input`. */
interface Input extends Host {
  readonly payload: string;
  readonly parameters: RequestParameters;
  /** Paths that were asked for: reading each is counted once. Most templates ask for one. */
  path: { readonly text: string; readonly parsed: ParsedPath } | undefined;
  otherPaths: Map<string, ParsedPath> | undefined;
  /** The payload, once it was read. */
  document: ReadJson | undefined;
  /** All parameters, once they were asked for. */
  maps: JavaMap | undefined;
}

/**
 * `$input`: the payload, and the parameters of the request.
 *
 * An empty payload is `{}` as `$input.body` and as JSON, and to `$input.path` nothing. What a path does not find prints
 * as nothing, and as `""` where JSON is asked for. Recorded by LocalStack's authors: pull requests 12413 and 12774 of
 * https://github.com/localstack/localstack.
 */
export function createInput(payload: string, parameters: RequestParameters): Host {
  const input: Input = {
    kind: "host",
    type: inputType,
    payload,
    parameters,
    path: undefined,
    otherPaths: undefined,
    document: undefined,
    maps: undefined,
  };
  return input;
}

const inputType: HostType<Input> = {
  property: ({ payload }, name) => (name === "body" ? (payload === "" ? "{}" : payload) : undefined),
  call(self, name, args, meter) {
    const { payload, parameters } = self;
    const [first] = args;
    if (name === "params" && first === undefined) return (self.maps ??= toMaps(parameters));
    if (typeof first !== "string" || args.length > 1) return undefined;
    switch (name) {
      case "params":
        return lookUp(parameters, first);
      case "path": {
        const found = payload === "" ? "nothing" : findIn((self.document ??= readJson(payload)), first, self, meter);
        return found === "nothing" ? null : found.value;
      }
      case "json": {
        const found = findIn((self.document ??= readJson(payload === "" ? "{}" : payload)), first, self, meter);
        return found === "nothing" ? '""' : printJson(found.value, meter, 0, false);
      }
      default:
        return undefined;
    }
  },
  print: () => "$input",
};

function findIn(read: ReadJson, path: string, self: Input, meter: Meter): Found {
  if (read.error !== undefined) throw javaException(`InvalidJsonException: ${read.error}`);
  const document = read.value;
  const parsed = self.path?.text === path ? self.path.parsed : countedPath(self, path, meter);
  if (parsed.problem) throw javaException(`${parsed.problem.exception}: ${parsed.problem.message}`);
  if (document === null) return "nothing";
  const found = evaluateJsonPath(parsed.path, document, meter);
  if (found.exception === undefined) return found;
  if (found.exception === "PathNotFoundException") return "nothing";
  throw javaException(`${found.exception}: ${found.message}`);
}

function countedPath(self: Input, path: string, meter: Meter): ParsedPath {
  const known = self.otherPaths?.get(path);
  if (known) return known;
  spend(meter, path.length * 6);
  const parsed = parsedPath(path);
  if (!self.path) self.path = { text: path, parsed };
  else {
    self.otherPaths ??= new Map();
    if (self.otherPaths.size >= maximumPaths) self.otherPaths.clear();
    self.otherPaths.set(path, parsed);
  }
  return parsed;
}

/** A template asks for the same few paths again and again. */
const paths = new Map<string, ParsedPath>();
const maximumPaths = 500;

function parsedPath(path: string): ParsedPath {
  const known = paths.get(path);
  if (known) return known;
  const parsed = parseJsonPath(path);
  if (paths.size >= maximumPaths) paths.clear();
  paths.set(path, parsed);
  return parsed;
}

/** The first value of that name in path, query string and header; the empty text if there is none. */
function lookUp({ path, querystring, header }: RequestParameters, name: string): string {
  return path.get(name) ?? querystring.get(name) ?? header.get(name) ?? "";
}

function toMaps({ path, querystring, header }: RequestParameters): JavaMap {
  return map(["path", toMap(path), "querystring", toMap(querystring), "header", toMap(header)]);
}

function toMap(texts: ReadonlyMap<string, string>): JavaMap {
  const made = map();
  for (const [name, text] of texts) setMember(made, name, text);
  return made;
}
