import type { Reference } from "./cfn.ts";

/** A reference that gets its parameter's name only when all names of the template are known. */
export type Unnamed = Extract<Reference, { kind: "placeholder" | "parameter" }>;

/** No name in a template can look like this. */
const mark = "StandIn::";

/** What `Ref` and `Fn::Sub` use in place of the parameter's name until names are resolved. */
export function standIn(reference: Unnamed): string {
  return mark + Buffer.from(JSON.stringify(reference), "utf8").toString("hex");
}

/** The reference that `name` stands for, if it is a stand-in. */
export function standsFor(name: string): Unnamed | undefined {
  if (!name.startsWith(mark)) return undefined;
  try {
    return JSON.parse(Buffer.from(name.slice(mark.length), "hex").toString("utf8")) as Unnamed;
  } catch {
    // A document may call something so.
    return undefined;
  }
}
