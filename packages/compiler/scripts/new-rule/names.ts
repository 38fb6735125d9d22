/** `int/my-rule` → `intMyRule`; `my-rule` → `myRule`. */
export function camelCase(text: string): string {
  return text.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What a rule's file exports: `int/my-rule` → `myRule`; with its area where the name alone is a word of the language. */
export function exportName(code: string): string {
  const name = code.slice(code.indexOf("/") + 1);
  return reserved.has(name) ? camelCase(code) : camelCase(name);
}

const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public return " +
    "static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);
