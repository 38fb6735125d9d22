import type { Files } from "../../../src/emit/file.ts";
import { compileDocument } from "../corpus/compile-document.ts";
import { hasRuntimeTypes } from "../corpus/check-sdks.ts";
import { bigDocuments, gatewayDocuments, nastyDocuments, sample } from "../corpus/documents.ts";
import { outcome, type Kind } from "../kind.ts";
import { installTypescript, newestTypescript } from "../sdk-types/install-typescript.ts";
import { writeSdks } from "../sdk-types/type-check.ts";

/** Oldest and newest that SDKs are for, and between them the last of each line. */
const versions = { all: ["5.5.4", "5.9.3", "6.0.3", newestTypescript], sample: [newestTypescript] };

/** Of how many documents one is in the sample. */
const stride = 7;

/** Generated SDKs compile without errors, in the strictest settings, on every TypeScript that they are for. */
export const sdkTypes: Kind = {
  name: "sdk-types",
  async *run({ corpus, full, notice }) {
    const documents = [...gatewayDocuments(corpus), ...nastyDocuments(corpus)];
    const chosen = full ? [...documents, ...bigDocuments(corpus)] : sample(documents, stride);
    if (chosen.length === 0 || !hasRuntimeTypes()) {
      notice(`sdk-types: nothing below ${corpus}, or the runtime is not built; left out`);
      return;
    }

    const sdks = new Map<string, Files>();
    for (const document of chosen) {
      const { files } = await compileDocument(document, ["sdk"]);
      if (files.has("sdk/package.json")) sdks.set(document.name, files);
    }
    const written = writeSdks(sdks);
    try {
      for (const version of full ? versions.all : versions.sample) {
        const begin = performance.now();
        const tsc = install(version);
        if (tsc === undefined) {
          notice(`sdk-types: TypeScript ${version} cannot be installed, left out`);
          continue;
        }
        for (const [name, found] of written.check(tsc)) {
          yield outcome(`${name} TypeScript ${version}`, found.length > 0 ? found.slice(0, 3).join("; ") : undefined);
        }
        const seconds = ((performance.now() - begin) / 1000).toFixed(1);
        notice(`sdk-types: ${String(sdks.size)} SDKs on TypeScript ${version} in ${seconds} s`);
      }
    } finally {
      written.remove();
    }
  },
};

function install(version: string): string | undefined {
  try {
    return installTypescript(version);
  } catch {
    return undefined;
  }
}
