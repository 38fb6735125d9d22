import type { Api } from "../../ir/api.ts";
import type { Node } from "../../source/node.ts";
import type { Origin } from "../../source/origin.ts";
import type { BadExample, Example } from "../rule.ts";

/** Finds where a feature is used; called only for API types that lack it. */
export interface FeatureUse {
  /** Documents that use it, each wrong for every API type that lacks it. */
  readonly bad: readonly BadExample[];
  /** Near misses. */
  readonly good: readonly Example[];
  find(api: Api, document: Node, config: Node): readonly Use[];
}

/** One place where a feature is used. */
export interface Use {
  readonly origin: Origin;
  /** What uses it, as the subject of a message: `GET /pets`, `x-amazon-apigateway-policy`. */
  readonly what: string;
}
