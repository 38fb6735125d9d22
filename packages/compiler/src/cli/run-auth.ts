import { accessOf, type Access } from "../access/access.ts";
import { countsOf, renderAccess, scopeText } from "../access/render-text.ts";
import { toSafeJson } from "../diagnostics/render/json.ts";
import { shownPath } from "../diagnostics/render/placed-finding.ts";
import { printable } from "../diagnostics/render/printable.ts";
import type { Api } from "../ir/api.ts";
import { templateAccess } from "../load/diagnostics/template.ts";
import { createLocator } from "../source/locate.ts";
import type { Origin } from "../source/origin.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { printFindings } from "./print-findings.ts";
import { readApis } from "./read-apis.ts";
import type { Terminal } from "./terminal.ts";

/** Prints who may call the operations of each document. */
export async function runAuth(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { apis, findings: all, sources, isUnreadable } = await readApis(args, terminal);
  // Who gets in by what is said beside the document is not in the table.
  const findings = all.filter(({ severity, code }) => severity === "error" || code === templateAccess.code);
  const how = { format: "text", type: undefined, isQuiet: false, isStrict: false };
  if (findings.length > 0) await printFindings({ findings, sources, ...how }, terminal);
  const locate = createLocator(sources);
  const shown = (path: string): string => shownPath(path, terminal.cwd.replaceAll("\\", "/"));
  if (args.get("format") === "json") {
    const placeOf = (origin: Origin): object => {
      const { line = 1, column = 1 } = locate(origin) ?? {};
      return { file: shown(origin.file), line, column, pointer: origin.pointer };
    };
    const views = apis.map(({ document, api }) => ({ document, ...toJson(api, placeOf) }));
    if (views.length > 0) terminal.stdout(`${toSafeJson(views.length === 1 ? views[0] : views)}\n`);
  } else {
    const tables = apis.map(({ api }) => renderAccess(shown(api.origin.file), api.kind, accessOf(api)));
    terminal.stdout(printable(tables.join("\n")));
  }
  return isUnreadable ? exitCode.usage : exitCode.clean;
}

function toJson(api: Api, placeOf: (origin: Origin) => object): object {
  const rows = accessOf(api);
  return {
    type: api.kind,
    operations: rows.map(({ origin, ...row }: Access) => ({
      ...row,
      stage: row.stage ?? null,
      authorizer: row.authorizer ?? null,
      scopes: row.scopes.map(scopeText),
      policy: row.policy ?? null,
      ...placeOf(origin),
    })),
    summary: countsOf(rows),
  };
}
