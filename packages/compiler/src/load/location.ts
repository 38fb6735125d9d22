import { own, type Json } from "../source/json.ts";
import { resolveUri } from "./uri.ts";

/** The local file that a `Location`, `DefinitionUri` or `BodyS3Location` names; undefined for S3, the web or an intrinsic. */
export function localFile(location: Json | undefined, from: string): string | undefined {
  if (typeof location !== "string" || location === "" || location.includes("${")) return undefined;
  const target = resolveUri(location, from);
  return target.kind === "file" ? target.file : undefined;
}

/** The `Location` of an `AWS::Include` that `value` holds as its `Fn::Transform`; undefined if it holds none. */
export function includeLocation(value: Json | undefined): { readonly location: Json | undefined } | undefined {
  const transform = own(value, "Fn::Transform");
  if (own(transform, "Name") !== "AWS::Include") return undefined;
  return { location: own(own(transform, "Parameters"), "Location") };
}
