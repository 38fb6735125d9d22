import { join } from "node:path";
import type { CompileResult } from "../../../src/compile.ts";
import type { Files } from "../../../src/emit/file.ts";
import { outcome, type Outcome } from "../kind.ts";
import { lintTemplates } from "./cfn-lint.ts";
import { checkSdks, hasRuntimeTypes } from "./check-sdks.ts";
import { checkShape } from "./check-shape.ts";
import { installCfnLint } from "./install-cfn-lint.ts";

/** Judges of what was emitted, many documents at a time. */
export interface Judge {
  collect(name: string, result: CompileResult): void;
  /** One outcome a template and SDK collected. */
  verdicts(notice: (line: string) => void): AsyncIterable<Outcome>;
}

const repository = join(import.meta.dirname, "../../../../..");

/** Holds templates against cfn-lint and SDKs against the TypeScript compiler, as far as these are there. */
export function createJudge(): Judge {
  const sdks = new Map<string, Files>();
  const templates = new Map<string, string>();
  return {
    collect(name, { files }) {
      const template = files.get("template.yaml");
      if (template !== undefined) templates.set(`${name} cfn-lint`, template);
      const sdk = [...files].filter(([path]) => path.startsWith("sdk/"));
      if (sdk.length > 0)
        sdks.set(`${name} sdk`, new Map(sdk.map(([path, text]) => [path.slice("sdk/".length), text])));
    },
    async *verdicts(notice) {
      if (hasRuntimeTypes()) yield* inWords(checkSdks(sdks));
      else yield* skipped(sdks.keys(), "the runtime is not built");
      yield* inWords(await checkShape(new Map([...sdks].map(([name, files]) => [`${name} shape`, files]))));
      const oracles = await installCfnLint(repository, notice);
      if (oracles !== undefined) yield* inWords(await lintTemplates(oracles, templates));
      else yield* skipped(templates.keys(), "no cfn-lint");
    },
  };
}

function* inWords(errors: ReadonlyMap<string, readonly string[]>): Iterable<Outcome> {
  for (const [name, [first, ...rest]] of errors) {
    const more = rest.length > 0 ? ` (and ${String(rest.length)} more)` : "";
    yield outcome(name, first === undefined ? undefined : first + more);
  }
}

function* skipped(names: Iterable<string>, reason: string): Iterable<Outcome> {
  for (const name of names) yield { case: name, result: "skipped", reason };
}
