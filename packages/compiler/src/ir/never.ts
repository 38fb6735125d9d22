/** The `default` of a switch over a closed union: a new member shows every place to touch as a type error. */
export function never(value: never): never {
  throw new Error(`not reachable: ${JSON.stringify(value)}`);
}
