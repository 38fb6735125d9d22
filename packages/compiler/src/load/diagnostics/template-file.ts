import { everything, type DiagnosticDef } from "../../diagnostics/diagnostic.ts";

/** A mapping template that stands in a file which cannot be read. */
export const templateFileUnreadable: DiagnosticDef<{ path: string; reason: string }> = {
  code: "load/template-file-unreadable",
  severity: "error",
  summary: "The file that a mapping template stands in can be read.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html"],
  concerns: everything,
  message: ({ path, reason }) => `The mapping template ${path} cannot be read. ${reason}`,
  help: () => "Name a file relative to the one this stands in.",
};
