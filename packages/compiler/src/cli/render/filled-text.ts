import { partsOf, type Cfn, type Reference } from "../../ir/cfn.ts";
import type { Span } from "../../vtl/ast.ts";

/** A template with values in place of what a stack, or the import of the service, fills in. */
export interface FilledText {
  readonly text: string;
  /** Where a stretch of it stands in the template as written. */
  writtenAt(span: Span): Span;
}

/** What every account and region has, as the documentation of the service has it in its examples. */
const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ["AWS::AccountId", "123456789012"],
  ["AWS::Partition", "aws"],
  ["AWS::Region", "us-east-1"],
  ["AWS::URLSuffix", "amazonaws.com"],
]);

/**
 * Fills a template in: parameters by their defaults, all else that is not known by its name.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html
 */
export function fillText(template: Cfn<string>): FilledText {
  const pieces = partsOf(template).flatMap((part) => (typeof part === "string" ? piecesOf(part) : [pieceFor(part)]));
  const writtenOf = (offset: number): number => {
    let at = 0;
    let written = 0;
    for (const piece of pieces) {
      if (offset < at + piece.value.length) return written + (piece.written === piece.value ? offset - at : 0);
      at += piece.value.length;
      written += piece.written.length;
    }
    return written + offset - at;
  };
  return {
    text: pieces.map(({ value }) => value).join(""),
    writtenAt: ({ start, end }) => ({ start: writtenOf(start), end: writtenOf(end) }),
  };
}

interface Piece {
  readonly written: string;
  readonly value: string;
}

/** Of a text: the service itself fills in three names. */
function piecesOf(text: string): Piece[] {
  return text.split(/(\$\{AWS::(?:AccountId|Partition|Region)\})/).map((written) => ({
    written,
    value: pseudoParameters.get(written.slice(2, -1)) ?? written,
  }));
}

function pieceFor(reference: Reference): Piece {
  switch (reference.kind) {
    case "attribute": {
      const name = `${reference.resource}.${reference.attribute}`;
      return { written: `\${${name}}`, value: name };
    }
    case "parameter": {
      const { name, default: usual, isStored } = reference;
      return { written: `\${${name}}`, value: isStored === true ? name : (usual ?? name) };
    }
    case "ref":
    case "placeholder":
      return { written: `\${${reference.name}}`, value: pseudoParameters.get(reference.name) ?? reference.name };
    case "function":
      // It stands alone, and not in the text of a `Fn::Sub`.
      return { written: "", value: Object.keys(reference.json)[0] ?? "" };
  }
}
