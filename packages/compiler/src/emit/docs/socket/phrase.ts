/** A sentence, in which some words are code. */
export type Phrase = readonly { readonly text: string; readonly isCode: boolean }[];

/** A sentence whose inserted words are code, numbers apart. */
export function phrase(texts: TemplateStringsArray, ...words: readonly (string | number)[]): Phrase {
  return texts.flatMap((text, index) => {
    const word = words[index];
    const part = { text, isCode: false };
    return word === undefined ? [part] : [part, { text: String(word), isCode: typeof word === "string" }];
  });
}
