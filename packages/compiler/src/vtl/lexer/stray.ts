/**
 * What is printed of a `$` or `#` that led nowhere, with the character that made this clear: `$5` gives `$`, `\$ ` gives `\$`.
 *
 * As Velocity 1.7 does it, which drops backslashes that stand before no `$`.
 */
export function strayText(special: string): string {
  let text = "";
  for (let at = 0; at < special.length; at += 1) {
    const char = special[at];
    if (char === "$" || char === "#") text += char;
    if (char !== "\\") continue;
    let end = at;
    while (special[end] === "\\") end += 1;
    if (special[end] !== "$") {
      at = end - 1;
      continue;
    }
    text += special.slice(at, end + 1);
    // The character after it is passed over, whatever it is.
    at = end + 1;
  }
  return text;
}
