import type { Operation } from "../../../ir/operation.ts";

/** What a documentation comment says of an operation. */
export function operationDoc(operation: Operation): string {
  const { summary, description, method, path, isDeprecated } = operation;
  return [
    summary,
    description === summary ? undefined : description,
    `\`${method.toUpperCase()} ${path}\``,
    isDeprecated ? "@deprecated" : undefined,
  ]
    .filter((line) => line !== undefined && line.trim() !== "")
    .join("\n\n");
}
