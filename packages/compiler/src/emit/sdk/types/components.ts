interface Frame {
  readonly node: string;
  readonly targets: readonly string[];
  next: number;
}

/**
 * Which nodes of a graph can reach each other: those with the same number (Tarjan's algorithm, without recursion).
 *
 * @see https://epubs.siam.org/doi/10.1137/0201010
 */
export function stronglyConnected(targetsOf: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const open: string[] = [];

  const enter = (node: string): Frame => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    return { node, targets: targetsOf.get(node) ?? [], next: 0 };
  };
  const lower = (node: string, value: number | undefined): void => {
    if (value !== undefined && value < (low.get(node) ?? value)) low.set(node, value);
  };

  for (const start of targetsOf.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const target = frame.targets[frame.next];
      frame.next += 1;
      if (target !== undefined) {
        if (!order.has(target)) path.push(enter(target));
        else if (!component.has(target)) lower(frame.node, order.get(target));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low.get(frame.node));
      if (low.get(frame.node) !== order.get(frame.node)) continue;
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        component.set(node, order.get(frame.node) ?? 0);
        if (node === frame.node) break;
      }
    }
  }
  return component;
}
