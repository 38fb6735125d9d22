import { everything } from "../corpus/compile-document.ts";
import { bigDocuments, gatewayDocuments, nastyDocuments, sample } from "../corpus/documents.ts";
import { createFigures } from "../corpus/figures.ts";
import { createJudge } from "../corpus/judge.ts";
import { holdSteady, runDocument } from "../corpus/run-document.ts";
import { hasBin, spawnBin } from "../corpus/spawn-bin.ts";
import { outcome, type Kind } from "../kind.ts";

/** Of how many documents one is in the sample; odd, since many come in pairs of REST and HTTP. */
const strides = { gateway: 5, nasty: 11, bin: 9 };

/** Real documents: nothing crashes, what is emitted is valid, and it is the same on every run. */
export const corpus: Kind = {
  name: "corpus",
  async *run({ corpus: folder, full, notice }) {
    const gateway = sample(gatewayDocuments(folder), full ? 1 : strides.gateway);
    const nasty = sample(nastyDocuments(folder), full ? 1 : strides.nasty);
    if (gateway.length + nasty.length === 0) {
      notice(`corpus: nothing below ${folder}, left out`);
      return;
    }
    if (!hasBin()) notice("corpus: the command line is not built, so it is not run");

    const figures = createFigures();
    const judge = createJudge();
    for (const [index, document] of [...gateway, ...nasty].entries()) {
      const { found, result } = await runDocument(document, everything);
      yield found;
      if (!result) continue;
      if (index < gateway.length) figures.add(document, result.findings);
      judge.collect(document.name, result);
      yield* holdSteady(document, result);
      if (hasBin() && index % strides.bin === 0) yield outcome(`${document.name} bin`, spawnBin(document, result));
    }
    for (const document of full ? bigDocuments(folder) : []) {
      const { found, result } = await runDocument(document, ["sdk"]);
      yield found;
      if (result) judge.collect(document.name, result);
    }
    yield* judge.verdicts(notice);
    for (const line of figures.lines()) notice(line);
  },
};
