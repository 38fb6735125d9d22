/** What names that a stack fills in stand for: `!Ref F`, `!GetAtt F.Arn`, `${F}` in `!Sub`, another tool's `${f}` in plain text. */
export interface NamesConfig {
  /** Values that are known when the API is compiled, by name as written: `TableName`, `Orders.Arn`, `lambda_arn`. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  /**
   * What names become that the template does not define, by name as written; `*` in it stands for anything. Of several that
   * fit, the one with the most letters counts. Without any, a name becomes a Parameter.
   */
  readonly resolve?: Readonly<Record<string, ResolveConfig>>;
}

/**
 * Where the value of a name comes from. In the texts, `${name}` is the name, of `Orders.Arn` what stands before the dot, and
 * `${attribute}` what stands behind it; other `${…}` are those of `Fn::Sub`.
 */
export type ResolveConfig =
  /** A Parameter of the template, as without any rule. */
  | "parameter"
  /** The output of another stack that is exported by this name. */
  | { readonly import: string }
  /** The Systems Manager parameter of this name, read with each deployment. */
  | { readonly ssm: string }
  /** This text: an ARN or a name that follows a rule. */
  | { readonly pattern: string };
