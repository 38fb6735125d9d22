import type { JsonObject } from "../source/json.ts";
import type { Node } from "../source/node.ts";

/** A document that has been read: all OpenAPI versions in the 3.x shape, references kept, every node with its origin. */
export interface LoadedDocument {
  /** The OpenAPI document. Its `graph` reaches the part files. */
  readonly root: Node;
  /** What the source was written in; a schema's dialect follows from it. */
  readonly version: "2.0" | "3.0" | "3.1";
  /** Texts of all files that were read, by absolute path: what positions are worked out from. */
  readonly sources: ReadonlyMap<string, string>;
  /** Set when the document stood in a CloudFormation or SAM template. */
  readonly template: TemplateDefinitions | undefined;
}

/** What a template around the document defines, in long form, untouched. */
export interface TemplateDefinitions {
  /** Logical id of the API resource the document was taken from. */
  readonly logicalId: string;
  /** `AWS::Serverless::HttpApi` and such: says which API type is meant. */
  readonly resourceType: string;
  readonly parameters: JsonObject;
  readonly conditions: JsonObject;
  readonly mappings: JsonObject;
  readonly resources: JsonObject;
}
