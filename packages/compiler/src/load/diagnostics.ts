import type { DiagnosticDef } from "../diagnostics/diagnostic.ts";
import * as reading from "./diagnostics/reading.ts";
import * as reference from "./diagnostics/reference.ts";
import * as templateFile from "./diagnostics/template-file.ts";
import * as template from "./diagnostics/template.ts";
import * as version from "./diagnostics/version.ts";

/** All that loading can find, for `explain` and the documentation. */
export const loadDiagnostics: readonly DiagnosticDef[] = [reading, version, template, templateFile, reference].flatMap(
  definitionsOf,
);

/** The modules hold definitions, and what several of these share. */
function definitionsOf(module: object): DiagnosticDef[] {
  return Object.values(module).filter((value): value is DiagnosticDef => Object.hasOwn(value as object, "code"));
}
