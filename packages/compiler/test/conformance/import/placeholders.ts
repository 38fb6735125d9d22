/** What placeholders of a case stand for: the same placeholder is the same value everywhere in the case. */
export type Bindings = Map<string, string>;

/** `<id:3>`, `<region>`, and the names that the service makes up for inline models. */
const placeholder = /<[A-Za-z][A-Za-z:_-]*:\d+>|<(?:partition|region|account-id|model-base-url)>|\bMODEL[0-9a-f]{6}\b/g;

/** Whether a text can be what was recorded; on success placeholders in it are bound. */
export function matchText(recorded: string, text: string, bindings: Bindings): boolean {
  const names: string[] = [];
  let pattern = "";
  let from = 0;
  for (const match of recorded.matchAll(placeholder)) {
    const [name] = match;
    pattern += escape(recorded.slice(from, match.index));
    from = match.index + name.length;
    const known = bindings.get(name);
    const earlier = names.indexOf(name);
    if (known !== undefined) pattern += escape(known);
    else if (earlier >= 0) pattern += `\\${String(earlier + 1)}`;
    else {
      names.push(name);
      pattern += name.startsWith("MODEL") ? "(MODEL[0-9a-f]{6})" : "(.+?)";
    }
  }
  if (from === 0) return false;
  const found = new RegExp(`^${pattern}${escape(recorded.slice(from))}$`, "s").exec(text);
  if (found === null) return false;
  for (const [index, name] of names.entries()) bindings.set(name, found[index + 1] ?? "");
  return true;
}

/** A text with the placeholders that are bound by now filled in. */
export function fillPlaceholders(text: string, bindings: Bindings): string {
  return text.replace(placeholder, (name) => bindings.get(name) ?? name);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
