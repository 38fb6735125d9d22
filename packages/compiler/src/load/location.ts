import { own, type Json } from "../source/json.ts";
import { resolveUri } from "./uri.ts";

/** The local file that a `Location`, `DefinitionUri` or `BodyS3Location` names; undefined for S3, the web or an intrinsic. */
export function localFile(location: Json | undefined, from: string): string | undefined {
  if (typeof location !== "string" || location === "" || location.includes("${")) return undefined;
  const target = resolveUri(location, from);
  return target.kind === "file" ? target.file : undefined;
}

/** The names of the macros that `value` has as its `Fn::Transform`. */
export function macrosOf(value: Json | undefined): string[] {
  return transformsOf(value).flatMap((transform) => {
    const name = own(transform, "Name");
    return typeof name === "string" ? [name] : [];
  });
}

/** The `Location` of the `AWS::Include` that `value` holds as its only `Fn::Transform`; undefined if it holds none. */
export function includeLocation(value: Json | undefined): { readonly location: Json | undefined } | undefined {
  const [transform, ...others] = transformsOf(value);
  if (others.length > 0 || own(transform, "Name") !== "AWS::Include") return undefined;
  return { location: own(own(transform, "Parameters"), "Location") };
}

function transformsOf(value: Json | undefined): readonly Json[] {
  const transform = own(value, "Fn::Transform");
  if (transform === undefined) return [];
  return Array.isArray(transform) ? (transform as readonly Json[]) : [transform];
}
