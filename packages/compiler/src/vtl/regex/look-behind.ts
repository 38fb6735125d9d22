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

/** From the end on, as Java studies what follows a choice by itself; each within the other would be too deep for the stack. */
function study(parts: readonly RegexNode[]): Study {
  let rest: Study = { least: 0, most: 0, isBounded: true, isFixed: true };
  let end = parts.length;
  for (let at = end - 1; at >= 0; at -= 1) {
    const part = parts[at];
    if (part?.kind !== "choice") continue;
    const options = part.options.map((option) => study(flattened(option)));
    const chosen: Study = {
      least: options.reduce((least, option) => Math.min(least, option.least), Infinity),
      most: options.reduce((most, option) => Math.max(most, option.most), -Infinity),
      isBounded: options.every(({ isBounded }) => isBounded),
      isFixed: false,
    };
    rest = together(chosen, together(stretch(parts, at + 1, end), rest));
    end = at;
  }
  return together(stretch(parts, 0, end), rest);
}

/** What is found out about parts that are no choices. */
function stretch(parts: readonly RegexNode[], start: number, end: number): Study {
  const found: Study = { least: 0, most: 0, isBounded: true, isFixed: true };
  for (const part of parts.slice(start, end)) add(found, part);
  return found;
}

function together(one: Study, rest: Study): Study {
  return {
    least: (one.least + rest.least) | 0,
    most: (one.most + rest.most) | 0,
    isBounded: one.isBounded && rest.isBounded,
    isFixed: one.isFixed && rest.isFixed,
  };
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
