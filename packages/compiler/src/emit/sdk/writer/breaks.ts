import type { Generic, Type, Union } from "./type.ts";

/** Whether a generic has one short argument, which never breaks. */
export function isSolid({ of }: Generic): boolean {
  const [only] = of;
  return of.length === 1 && (only?.kind === "keyword" || only?.kind === "reference" || only?.kind === "literal");
}

/** The only argument of a generic, if it is a union that is not broken between its members: it stays on the line. */
export function huggedArgument({ of }: Generic): Union | undefined {
  const [only] = of;
  return of.length === 1 && only?.kind === "union" && isHugged(only) ? only : undefined;
}

/** `Something | null` is not broken between its members. */
export function isHugged({ of }: Union): boolean {
  const others = of.filter(({ flat }) => flat !== "null");
  return others.length === 1 && (others[0]?.kind === "reference" || others[0]?.kind === "generic");
}

/** What comes before the first place where a type can break, with `tail` columns more if there is none. */
export function startOf(type: Type, tail: number): string {
  switch (type.kind) {
    case "tuple":
      return "[";
    case "array":
      if (type.of.kind === "union") return isHugged(type.of) ? `(${startOf(type.of, tail + ")[]".length)}` : "(";
      return startOf(type.of, tail + "[]".length);
    case "generic": {
      const hugged = huggedArgument(type);
      if (hugged) return `${type.name}<${startOf(hugged, tail + ">".length)}`;
      return isSolid(type) ? type.flat + " ".repeat(tail) : `${type.name}<`;
    }
    case "intersection":
      return `${type.of[0]?.flat ?? ""} &${type.of.length === 1 ? " {" : ""}`;
    case "union": {
      const isNullFirst = type.of[0]?.flat === "null";
      const other = type.of.find(({ flat }) => flat !== "null");
      if (other === undefined) return type.flat;
      return isNullFirst ? `null | ${startOf(other, tail)}` : startOf(other, tail + " | null".length);
    }
    default:
      return type.flat + " ".repeat(tail);
  }
}
