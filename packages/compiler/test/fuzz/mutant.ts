import { dump } from "js-yaml";
import { parseText } from "../../src/source/parse.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateStructure } from "./mutate-structure.ts";
import { createRandom } from "./random.ts";

/** The mutant of this number, always the same: a document of `seeds`, changed in its structure or in its bytes, or both. */
export async function mutant(number: number, seeds: readonly string[]): Promise<Uint8Array> {
  const random = createRandom(number);
  const text = random.pick(seeds);
  const isStructural = random.below(2) === 0;
  const changed = isStructural ? await withOtherStructure(text, random) : text;
  const bytes = new TextEncoder().encode(changed);
  return isStructural && random.below(4) > 0 ? bytes : mutateBytes(bytes, random);
}

async function withOtherStructure(text: string, random: ReturnType<typeof createRandom>): Promise<string> {
  const { value } = await parseText(text);
  if (value === undefined) return text;
  const changed = mutateStructure(value, random);
  if (random.below(2) === 0) return JSON.stringify(changed, null, 2);
  return dump(changed, { lineWidth: -1, noRefs: random.below(2) === 0 });
}
