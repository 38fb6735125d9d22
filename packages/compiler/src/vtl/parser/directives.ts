/** Velocity's directives beyond its grammar, and whether an `#end` belongs to them. */
export const directiveKinds: ReadonlyMap<string, "block" | "line"> = new Map([
  ["foreach", "block"],
  ["define", "block"],
  ["macro", "block"],
  ["literal", "block"],
  ["break", "line"],
  ["stop", "line"],
  ["evaluate", "line"],
  ["include", "line"],
  ["parse", "line"],
]);
