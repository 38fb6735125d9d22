import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { faultKinds } from "../../check/seeded/all.ts";
import { viewOf } from "../../check/seeded/document-view.ts";
import { seedling, tryFault, type Seedling } from "../../check/seeded/try-fault.ts";
import { createRandom } from "../../fuzz/random.ts";
import { gatewayDocuments, type DocumentCase } from "../corpus/documents.ts";
import { outcome, type Kind } from "../kind.ts";

const seed = 20_261_125;
const fixtures = join(import.meta.dirname, "../../../../../fixtures");

/** Larger documents are left out: they take long, and have no places of other kinds. */
const maxBytes = 100_000;

/** Documents that a fault of each kind is put into, by default. */
const sampled = 4;

/**
 * Faults that the rules know, each put at a random place into fixtures and real documents: found by its code at its line and
 * column, and not found without it.
 */
export const faults: Kind = {
  name: "faults",
  async *run({ corpus, full, notice }) {
    const random = createRandom(seed);
    const seedlings = await readSeedlings(corpus);
    for (const [index, kind] of faultKinds.entries()) {
      // Said once for a document: another one before it would be the one that is found.
      const clean = seedlings.filter(
        ({ type, before }) =>
          kind.apis.includes(type) && !before.findings.some(({ code }) => kind.codes.includes(code)),
      );
      let tried = 0;
      for (const step of clean.keys()) {
        const each = clean[(step + index * 7) % clean.length] as Seedling;
        if (!full && tried === sampled) break;
        const places = kind.places(viewOf(each.value, each.type));
        if (places.length === 0) continue;
        tried += 1;
        const injection = random.pick(places);
        const problem = await tryFault(each, kind.codes, injection);
        const document = each.path.replace(/^.*\/(?:corpus|fixtures)\//, "");
        yield outcome(
          `${kind.codes.join(" or ")} ${kind.name ?? ""} in ${document} ${each.type}`,
          problem && `${problem} (${injection.at})`,
        );
      }
      if (tried === 0) notice(`faults: no document has a place for ${kind.codes.join(" or ")} ${kind.name ?? ""}`);
    }
    notice(`faults: ${String(faultKinds.length)} kinds, ${String(seedlings.length)} documents`);
  },
};

async function readSeedlings(corpus: string): Promise<Seedling[]> {
  const own = ["orders", "tickets"].map((name): DocumentCase => {
    const path = join(fixtures, name, "openapi.yaml");
    return { name, path, type: name === "orders" ? "rest" : "http" };
  });
  const found: Seedling[] = [];
  for (const { path, type } of [...own, ...gatewayDocuments(corpus)]) {
    if (path.includes("#") || !existsSync(path) || statSync(path).size > maxBytes) continue;
    const each = await seedling(path, type, readFileSync(path, "utf8"));
    if (each) found.push(each);
  }
  return found;
}
