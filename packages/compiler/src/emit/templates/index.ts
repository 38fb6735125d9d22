import type { Api } from "../../ir/api.ts";
import type { Integration, IntegrationResponse } from "../../ir/integration.ts";
import type { Files } from "../file.ts";
import { nameFiles, type TemplateFile } from "./file-names.ts";
import { templateText } from "./template-text.ts";

/**
 * Every mapping template of the API as a file of its own, `templates/<operation>.request.<media type>.vtl` and
 * `.response.<status>.<media type>.vtl`: the text that the stack gives to the gateway, byte for byte, unless it has parts that
 * only the stack knows (see {@link templateText}).
 */
export function emitTemplates(api: Api): Files {
  const owners = api.kind === "websocket" ? api.routes : api.operations;
  return nameFiles(owners.flatMap(({ id, integration }) => (integration ? filesOf(id, integration) : [])));
}

function filesOf(id: string, { requestTemplates, responses }: Integration): TemplateFile[] {
  return [
    ...requestTemplates.map(({ key, text }) => ({ words: [id, "request", key], text: templateText(text) })),
    ...responses.flatMap((response) =>
      response.templates.map(({ key, text }) => ({
        words: [id, "response", ...wordsOf(response, responses), key],
        text: templateText(text),
      })),
    ),
  ];
}

/** The status, and the pattern where several responses give the same status or the status is not known. */
function wordsOf(response: IntegrationResponse, all: readonly IntegrationResponse[]): string[] {
  const { statusCode, pattern } = response;
  if (typeof statusCode !== "string") return [pattern];
  const isOnly = all.every((other) => other === response || other.statusCode !== statusCode);
  return isOnly ? [statusCode] : [statusCode, pattern];
}
