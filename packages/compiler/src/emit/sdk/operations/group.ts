import type { OperationPlan } from "./plan.ts";

/** The operations of one tag, and the name of their module. */
export interface OperationGroup {
  /** Without extension: `pets`. */
  readonly module: string;
  /** As the document says; undefined for operations without a tag. */
  readonly tag: string | undefined;
  readonly plans: readonly OperationPlan[];
}

/** Modules of ours, and names that some file systems refuse. */
const reservedModules =
  /^(index|types|client|runtime|formats|sigv4|mock|handlers|pages|prepare|stream|con|prn|aux|nul|com\d|lpt\d)$/;

/** Groups operations by their first tag, in the order in which tags are met. */
export function groupOperations(plans: readonly OperationPlan[]): OperationGroup[] {
  const groups = new Map<string | undefined, OperationPlan[]>();
  for (const plan of plans) {
    const [tag] = plan.operation.tags;
    const group = groups.get(tag);
    if (group) group.push(plan);
    else groups.set(tag, [plan]);
  }
  const taken = new Set<string>();
  return [...groups].map(([tag, members]) => {
    const module = unique(tag === undefined ? "operations" : fileName(tag), taken);
    return { module, tag, plans: members };
  });
}

/** Letters, digits and hyphens only, so that no tag leads out of the folder. */
function fileName(tag: string): string {
  const words = tag
    .normalize("NFKD")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .match(/[a-z\d]+/g);
  const name = (words ?? ["operations"]).join("-").slice(0, 60).replace(/-$/, "");
  return reservedModules.test(name) ? `${name}-operations` : name;
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${name}-${count}`;
  taken.add(candidate);
  return candidate;
}
