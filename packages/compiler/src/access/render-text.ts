import { branchWords, isIntrinsic, type Cfn } from "../ir/cfn.ts";
import { apiLabels } from "../service/features.ts";
import type { ApiKind } from "../ir/api.ts";
import type { Access } from "./access.ts";

const headings = ["METHOD", "PATH", "WHO MAY CALL", "AUTHORIZER", "SCOPES", "KEY", "POLICY"] as const;
const absent = "-";

/** Who may call what, as a table for people: an operation a row, `open` before those that ask for nothing. */
export function renderAccess(name: string, kind: ApiKind, rows: readonly Access[]): string {
  const cells = rows.map(cellsOf);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = [["", ...headings], ...cells.map((row, index) => [rows[index]?.isOpen === true ? "open" : "", ...row])];
  const table = lines.map(([mark = "", ...row]) =>
    [mark.padEnd(4), ...row.map((cell, column) => cell.padEnd(widths[column] ?? 0))].join("  ").trimEnd(),
  );
  const ignored = rows.filter(({ ignoredSchemes }) => ignoredSchemes.length > 0).map(ignoredLine);
  return `${[headline(name, kind, rows), "", ...table, ...(ignored.length === 0 ? [] : ["", ...ignored])].join("\n")}\n`;
}

/** Operations, and those of them that are open to anyone, on one stage at least. */
export function countsOf(rows: readonly Access[]): { readonly operations: number; readonly open: number } {
  const distinct = (list: readonly Access[]): number =>
    new Set(list.map(({ method, path, when }) => JSON.stringify([method, path, when]))).size;
  return { operations: distinct(rows), open: distinct(rows.filter(({ isOpen }) => isOpen)) };
}

function headline(name: string, kind: ApiKind, rows: readonly Access[]): string {
  const { operations, open } = countsOf(rows);
  const count = `${operations} ${operations === 1 ? "operation" : "operations"}`;
  return `${name}: ${apiLabels[kind]} API, ${count}, ${open === 0 ? "none" : open} open to anyone`;
}

function cellsOf(row: Access): readonly string[] {
  const { method, path, stage, callers, authorizer, scopes, isApiKeyRequired, policy } = row;
  const branches = row.when.map(branchWords);
  const place = stage === undefined ? path : `${path} on ${stage}`;
  return [
    method,
    branches.length === 0 ? place : `${place} (if ${branches.join(", ")})`,
    callers,
    authorizer ?? absent,
    scopes.map(scopeText).join(" ") || absent,
    isApiKeyRequired ? "yes" : absent,
    policy === undefined ? absent : policy.join("; ") || "no statement",
  ];
}

/** A scope; one that the stack gives by the names in it. */
export function scopeText(scope: Cfn<string>): string {
  if (!isIntrinsic(scope)) return scope;
  return scope.parts
    .map((part) => (typeof part === "string" ? part : `\${${"name" in part ? part.name : "stack"}}`))
    .join("");
}

function ignoredLine({ method, path, ignoredSchemes }: Access): string {
  const schemes = ignoredSchemes.join(", ");
  return `${method} ${path} is open although the document asks for ${schemes}: the service does not know the scheme. See apigw-compile check.`;
}
