import type { TextMember } from "./text-tree.ts";

/** Members that documents commonly have above another; what is not listed goes to the end. */
const above: ReadonlyMap<string, readonly string[]> = new Map([
  ["parameters", ["tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces"]],
  ["responses", ["tags", "summary", "description", "operationId", "consumes", "produces", "parameters", "requestBody"]],
  ["security", ["tags", "summary", "description", "operationId", "parameters", "requestBody", "responses"]],
  ["httpMethod", ["type", "integrationSubtype"]],
  ["payloadFormatVersion", ["type", "httpMethod"]],
]);

/** The member after which `key` goes: the lowest of those that are usually above it; of statuses, the one before it. */
export function predecessorOf(key: string, members: readonly TextMember[]): TextMember | undefined {
  if (/^\d+$/.test(key)) return members.findLast(({ name }) => /^\d+$/.test(name) && Number(name) < Number(key));
  const names = above.get(key);
  return names && members.findLast(({ name }) => names.includes(name));
}
