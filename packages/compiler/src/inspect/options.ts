import type { Operation } from "../ir/operation.ts";
import type { Fill } from "./stack.ts";

/** How to look at an API. */
export interface InspectOptions {
  /**
   * `aws`: what the service answers after its own import of the document; `compiled`: after that of the document we print,
   * where names of models, the endpoint type and integrations of the configuration are ours.
   */
  readonly as: "aws" | "compiled";
  /** REST, `as: "aws"`: the import's `endpointConfigurationTypes`; its default is EDGE. */
  readonly endpointType?: "EDGE" | "REGIONAL" | "PRIVATE";
  /** Values of parameters and attributes; others are shown as `${Name}`. */
  readonly fill?: Fill;
  /** Values of the template's conditions; others are taken to hold. */
  readonly conditions?: ReadonlyMap<string, boolean>;
}

/** What the parts of a view work with. */
export interface View {
  readonly as: InspectOptions["as"];
  readonly fill: Fill;
  readonly endpointType: InspectOptions["endpointType"];
  readonly exists: (operation: Operation) => boolean;
}

/** Fills in what the options leave out. */
export function viewOf({ as, endpointType, fill, conditions }: InspectOptions): View {
  return {
    as,
    endpointType,
    fill: fill ?? (() => undefined),
    exists: ({ when }) => when.every(({ condition, is }) => (conditions?.get(condition) ?? true) === is),
  };
}
