/** What a rule's file exports: `int/my-rule` → `intMyRule`. The area is part of it, since several areas have a `name`. */
export function exportName(code: string): string {
  return code.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
}
