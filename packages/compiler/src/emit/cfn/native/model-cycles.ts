/**
 * For each name the names that it reaches and that reach it, itself among them if it reaches itself; none for most.
 *
 * Two resources of a template cannot refer to each other, so models that do are told apart.
 */
export function cyclesOf(
  references: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map([...references.keys()].map((name) => [name, reachableFrom(name, references)]));
  return new Map(
    [...reached].map(([name, names]) => [
      name,
      new Set([...names].filter((other) => reached.get(other)?.has(name) === true)),
    ]),
  );
}

/** What a name refers to, however far; itself only if it does. */
function reachableFrom(name: string, references: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [...(references.get(name) ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    pending.push(...(references.get(next) ?? []));
  }
  return reached;
}
