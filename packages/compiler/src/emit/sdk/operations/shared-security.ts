import type { OperationDescriptor } from "@apigw-compile/runtime-sdk";
import type { Names } from "../names.ts";
import { listDeclaration } from "../writer/constant.ts";
import { reference } from "../writer/type.ts";
import { code, flatValue, isList, type Value, type Written } from "../writer/value.ts";

type Descriptor = Written<OperationDescriptor>;

/** The descriptors of a module, and constants for what several of them present in the same way: most often, all do. */
export function shareSecurity(
  descriptors: readonly Descriptor[],
  names: Names,
): { readonly constants: readonly string[]; readonly descriptors: readonly Descriptor[] } {
  const uses = new Map<string, number>();
  for (const { security } of descriptors) {
    if (security !== undefined) uses.set(flatValue(security), (uses.get(flatValue(security)) ?? 0) + 1);
  }
  const constants: string[] = [];
  const shared = new Map<string, Value>();
  const constantFor = (security: Value | undefined): Value | undefined => {
    if (!isList(security) || (uses.get(flatValue(security)) ?? 0) < 2) return security;
    const known = shared.get(flatValue(security));
    if (known !== undefined) return known;
    const name = names.value("security");
    constants.push(listDeclaration(name, reference('Operation["security"]'), security));
    shared.set(flatValue(security), code(name));
    return code(name);
  };
  return {
    descriptors: descriptors.map((descriptor) => ({ ...descriptor, security: constantFor(descriptor.security) })),
    constants,
  };
}
