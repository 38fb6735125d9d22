import { spend } from "../meter.ts";
import { itemsIn, isKind, list, type List, type Value } from "../values/value.ts";
import { subListMethods } from "./list.ts";
import { int, javaException, type MethodDef, type MethodTable } from "./method.ts";
import { sizeOfList } from "./view.ts";

/**
 * Methods of an array: Velocity lends it those of a list, of which the ones that would change its length are refused.
 *
 * `equals`, `hashCode` and `toString` are its own: it equals nothing but itself.
 */
export const arrayMethods: MethodTable<List> = new Map(
  [...subListMethods].map(([name, definitions]) => [name, definitions.map((definition) => ofArray(name, definition))]),
);

function ofArray(name: string, definition: MethodDef<List>): MethodDef<List> {
  const { takes, run } = definition;
  if (name === "set") {
    return {
      takes,
      run(self, args, meter) {
        const [at, item = null] = args;
        if (int(at) < itemsIn(self).length && int(at) >= 0 && !isOf(self, item)) {
          throw javaException("IllegalArgumentException: array element type mismatch");
        }
        return run(self, args, meter);
      },
    };
  }
  if (!/^(?:add|addAll|remove|clear|removeAll|retainAll)$/.test(name)) return definition;
  return {
    takes,
    run(self, args, meter) {
      const before = sizeOfList(self);
      spend(meter, before);
      const copy = list([...itemsIn(self)]);
      const result = run(copy, args, meter);
      const isAdding = name === "add" || (name === "addAll" && itemsIn(copy).length !== before);
      if (isAdding || name === "clear" ? before > 0 || isAdding : itemsIn(copy).length !== before) refuse(name);
      return result;
    },
  };
}

function refuse(name: string): never {
  throw javaException(`UnsupportedOperationException: ${name} cannot be called on an array`);
}

/** Whether an array can hold a value. */
function isOf({ flavour }: List, item: Value): boolean {
  if (flavour === "array") return true;
  if (flavour === "string-array") return item === null || typeof item === "string";
  return flavour === "char-array" && isKind(item, "char");
}
