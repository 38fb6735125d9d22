import { Ajv, type ErrorObject } from "ajv";

import schema from "../../config.schema.json" with { type: "json" };
import type { Report } from "../diagnostics/diagnostic.ts";
import { closest } from "../source/closest.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { below, fromPointer, type Origin } from "../source/origin.ts";
import type { Config } from "./config.ts";
import { invalidValue, missingKey, unknownKey } from "./diagnostics.ts";
import { expectedBy, inWords, paramOf } from "./words.ts";

/**
 * The configuration, held against its schema: what does not fit is reported, and the setting it belongs to is left out.
 */
export function validate(value: Json, origin: Origin, report: Report): Config {
  const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
  const isValid = ajv.compile<Config>(schema);
  if (isValid(value)) return value;
  const errors = (isValid.errors ?? []).filter(({ keyword }) => keyword !== "if");
  for (const error of errors) reportError(error, origin, report);
  return withoutBroken(value, errors);
}

function reportError(error: ErrorObject, origin: Origin, report: Report): void {
  const steps = fromPointer(error.instancePath);
  const setting = steps.length === 0 ? "The configuration" : steps.join(".");
  const at = below(origin, ...steps);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = paramOf(error, "additionalProperty");
      const known = keysOf(error.parentSchema);
      report(unknownKey, below(at, key), { key, known, suggestion: closest(key, known) });
      return;
    }
    case "required":
      report(missingKey, at, { setting, key: paramOf(error, "missingProperty") });
      return;
    default:
      report(invalidValue, at, {
        setting,
        expected: expectedBy(error),
        // A secret in clear text does not belong into logs either.
        found: own(error.parentSchema, "writeOnly") === true ? "something else" : inWords(error.data as Json),
        about: aboutSetting(error),
      });
  }
}

function aboutSetting(error: ErrorObject): string {
  const keys = error.keyword === "type" && error.schema === "object" ? keysOf(error.parentSchema) : [];
  const members = keys.length === 0 ? [] : [`What can stand in it: ${keys.join(", ")}.`];
  const description = own(error.parentSchema, "description");
  if (typeof description === "string") return [description, ...members].join(" ");
  const isUnquoted = error.keyword === "type" && error.schema === "string" && !isObject(error.data);
  return isUnquoted ? "Put the value in quotes." : `Write ${expectedBy(error)}.`;
}

/** Intrinsic functions that are suggested; the schema knows them by a pattern. */
const functions = ["Fn::Sub", "Fn::GetAtt", "Fn::Join", "Fn::ImportValue", "Fn::If", "Fn::Select"];

function keysOf(parentSchema: object | undefined): string[] {
  const keys = Object.keys((own(parentSchema, "properties") ?? {}) as object).filter((key) => key !== "$schema");
  return own(parentSchema, "patternProperties") === undefined ? keys : [...keys, ...functions, "param"];
}

/** Whole settings are left out, not parts of them: what is left means what it says. */
function withoutBroken(value: Json, errors: readonly ErrorObject[]): Config {
  if (!isObject(value)) return {};
  const broken = new Set(
    errors.map((error) => {
      const { instancePath, keyword } = error;
      const isKey = instancePath === "" && keyword === "additionalProperties";
      return isKey ? paramOf(error, "additionalProperty") : fromPointer(instancePath)[0];
    }),
  );
  return Object.fromEntries(Object.entries(value).filter(([key]) => !broken.has(key)));
}
