import type { RegexNode } from "./node.ts";

/** How far back a look-behind looks. */
export interface Reach {
  readonly least: number;
  readonly most: number;
}

/** What Java finds out about a part of an expression; lengths are ints, which overflow. */
interface Study {
  least: number;
  most: number;
  /** Whether there is a longest match. */
  isBounded: boolean;
  /** Whether there is one way only to match, which Java repeats without a loop. */
  isFixed: boolean;
}

const endless = 0x7fff_ffff;

/**
 * How far back Java looks for what a look-behind has in it; undefined if it does not see that, and refuses the pattern.
 *
 * It sees no end of some repetitions, takes others for as long as an int can say, and adds to that without looking.
 */
export function reachOf(node: RegexNode): Reach | undefined {
  const { least, most, isBounded } = study(flattened(node));
  return isBounded ? { least, most } : undefined;
}

function study(parts: readonly RegexNode[]): Study {
  const found: Study = { least: 0, most: 0, isBounded: true, isFixed: true };
  for (const [at, part] of parts.entries()) {
    if (part.kind !== "choice") add(found, part);
    else {
      const options = part.options.map((option) => study(flattened(option)));
      const rest = study(parts.slice(at + 1));
      found.least = (found.least + Math.min(...options.map(({ least }) => least)) + rest.least) | 0;
      found.most = (found.most + Math.max(...options.map(({ most }) => most)) + rest.most) | 0;
      found.isBounded &&= options.every(({ isBounded }) => isBounded) && rest.isBounded;
      found.isFixed = false;
      return found;
    }
  }
  return found;
}

/** Parts one behind the other; groups make no difference. */
function flattened(node: RegexNode): readonly RegexNode[] {
  if (node.kind === "group") return flattened(node.inner);
  return node.kind === "sequence" ? node.parts.flatMap(flattened) : [node];
}

function add(found: Study, part: RegexNode): void {
  switch (part.kind) {
    case "set":
      found.least += 1;
      found.most = (found.most + 1) | 0;
      break;
    case "back":
      found.isBounded = false;
      break;
    case "atomic": {
      const inner = study(flattened(part.inner));
      found.least += inner.least;
      found.most = (found.most + inner.most) | 0;
      found.isBounded &&= inner.isBounded;
      found.isFixed &&= inner.isFixed;
      break;
    }
    case "repeat":
      addRepeat(found, part);
      break;
    default:
  }
}

function addRepeat(found: Study, part: Extract<RegexNode, { kind: "repeat" }>): void {
  const { min, max, mode, isSign } = part;
  const inner = study(flattened(part.inner));
  if (max === Infinity && mode === "greedy" && part.inner.kind === "set") {
    found.least += min;
    if (found.isBounded) found.most = (found.most + endless) | 0;
    return;
  }
  if (isSign && max === 1) {
    found.most = (found.most + inner.most) | 0;
    found.isBounded &&= inner.isBounded;
    found.isFixed = false;
    return;
  }
  const isLoop = !inner.isFixed && mode !== "possessive";
  const most = (found.most + Math.imul(inner.most, Math.min(max, endless))) | 0;
  found.isBounded &&= inner.isBounded && !isLoop && most >= found.most;
  found.most = most;
  found.least = (found.least + Math.imul(inner.least, min)) | 0;
  found.isFixed &&= inner.isFixed && min === max;
}
