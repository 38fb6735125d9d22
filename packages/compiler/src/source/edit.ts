import type { Json } from "./json.ts";
import type { Origin } from "./origin.ts";

/** A change to a file of the document, said in terms of its values. */
export type Edit =
  /** The value at a place becomes another; objects that are missing on the way are made. */
  | { readonly op: "set"; readonly at: Origin; readonly value: Json }
  /** A member of an object gets another key, and keeps its place and value. */
  | { readonly op: "rename"; readonly at: Origin; readonly key: string }
  /** A list gets one more item at its end, unless it has it; a missing list is made. */
  | {
      readonly op: "append";
      readonly at: Origin;
      readonly value: Json;
      /** The item in Swagger 2.0's shape, where that is another. */
      readonly valueIn2?: Json;
    };
