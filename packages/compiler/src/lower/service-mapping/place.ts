import { escaped } from "./text.ts";

/** Where a template finds a value, and how it prints it. */
export interface Place {
  /** The value as a reference: `$input.path('$.name')`. */
  readonly value: string;
  /** JSON of a text, its quotes included. */
  readonly text: string;
  /** What gives JSON of the value, as an argument or in a condition. */
  readonly json: string;
  /** A number between quotes, as DynamoDB takes it. */
  readonly quotedNumber: string;
  readonly boolean: string;
  member(name: string): Place;
  /** An item of the list in a loop whose round's number and item are in these variables. */
  item(index: string, variable: string): Place;
}

/** What a JSONPath finds in the payload; the path may have variables of loops in it. */
export function payloadPlace(path: string): Place {
  // Between apostrophes nothing is filled in.
  const argument = /['$].*['$]/.test(path) ? `"${path}"` : `'${path}'`;
  const json = `$input.json(${argument})`;
  return {
    value: `$input.path(${argument})`,
    text: json,
    json,
    quotedNumber: json,
    boolean: json,
    member: (name) => payloadPlace(path + step(name)),
    item: (index) => payloadPlace(`${path}[${index}]`),
  };
}

function step(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`;
}

/** What a variable or a method gives: values of maps, whose keys a client may choose, so that no path has them in it. */
export function variablePlace(value: string): Place {
  return {
    value,
    text: `"${escaped(value)}"`,
    json: value,
    quotedNumber: escaped(`${value}.toString()`),
    boolean: `#if(${value} == true)true#{else}false#end`,
    member: (name) => variablePlace(`${value}.get("${name}")`),
    item: (_, variable) => variablePlace(variable),
  };
}

/** A parameter of the request, which is text whatever it says. */
export function parameterPlace(value: string): Place {
  return {
    value,
    text: `"${escaped(value)}"`,
    json: value,
    quotedNumber: escaped(value),
    boolean: `#if(${value} == "true")true#{else}false#end`,
    member: () => parameterPlace(value),
    item: () => parameterPlace(value),
  };
}

/** A text that is known: JSON of it. */
export function constantPlace(json: string): Place {
  return {
    value: json,
    text: json,
    json,
    quotedNumber: json.slice(1, -1),
    boolean: json === '"true"' ? "true" : "false",
    member: () => constantPlace(json),
    item: () => constantPlace(json),
  };
}
