/** Characters a name in `Fn::Sub` can have: a parameter, `Resource.Attribute`, a pseudo parameter. */
const subName = /^[A-Za-z0-9_:.]+$/;

/** Whether `${name}` can stand in an `Fn::Sub` text; other names need its map of variables. */
export function isSubName(name: string): boolean {
  return subName.test(name);
}

/**
 * The `Fn::Sub` text for literal text, or undefined where `${!…}` cannot say it: an open end, `${}` and `${!`.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export function escapeSub(text: string): string | undefined {
  let escaped = "";
  let rest = 0;
  for (;;) {
    const open = text.indexOf("${", rest);
    if (open < 0) return escaped + text.slice(rest);
    const close = text.indexOf("}", open);
    const inner = text.slice(open + 2, close);
    if (close < 0 || inner === "" || inner.startsWith("!") || inner.includes("${")) return undefined;
    escaped += `${text.slice(rest, open)}\${!${inner}}`;
    rest = close + 1;
  }
}
