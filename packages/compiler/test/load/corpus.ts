import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the real documents are, if they are there. */
export const corpusRoot: string = fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));

/** Whether the real documents are at hand; they are no part of the repository. */
export const hasCorpus: boolean = existsSync(corpusRoot);

if (!hasCorpus) console.warn(`Real documents are not at ${corpusRoot}; what needs them is skipped.`);

/** All files of these folders of the corpus, by absolute path, sorted. */
export function corpusFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(`${corpusRoot}/${folder}`, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}
