import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateDocument, namedFunctions } from "../generate-document.ts";
import { compileOf, type Group, type Setting } from "../group.ts";
import { installCdk, installSamTranslator } from "../install-stacks.ts";

/** Operations of a large document. */
const many = 1000;

/** From a document to a template, all our rules on, against the synthesis of CDK's SpecRestApi and SAM's translation. */
export function stacks({ dir, operations, repeats }: Setting): Group[] {
  const cdk = installCdk();
  const python = installSamTranslator();
  if (python === undefined) process.stdout.write("# stacks: there is no python3, so SAM's translator is left out\n");
  return [operations, many].map((count) => {
    const document = join(dir, `stacks-${String(count)}.json`);
    writeFileSync(document, namedFunctions(JSON.stringify(generateDocument(count))));
    return {
      title: `Template of ${String(count)} operations`,
      repeats,
      commands: {
        "CDK SpecRestApi, synth": (out: string) => [join(import.meta.dirname, "../cdk-synth.cjs"), cdk, document, out],
        ...(python !== undefined && {
          "SAM translator": (out: string) => [python, join(import.meta.dirname, "../sam_translate.py"), document, out],
        }),
        "apigw-compile, template": compileOf(document, "cfn"),
      },
    };
  });
}
