import type { Json } from "../source/json.ts";

/** A value, or what a stack fills in: an intrinsic function in its long form, or a parameter of the template. */
export type ConfigValue<T> = T | ConfigIntrinsic | ConfigParameter;

/** A list of texts, or a list that a stack fills in: `{ "Fn::Split": … }`, or a list parameter, by reference or as `param`. */
export type ConfigList = readonly ConfigValue<string>[] | ConfigIntrinsic | ConfigParameter;

/** `{ Ref: "…" }`, `{ "Fn::GetAtt": [ … ] }` and so on: one key. */
export type ConfigIntrinsic = { readonly Ref: string } | { readonly [name: `Fn::${string}`]: Json };

/** Becomes a Parameter of the template, and a reference to it. */
export interface ConfigParameter {
  readonly param: string;
  readonly default?: string | number | boolean;
}
