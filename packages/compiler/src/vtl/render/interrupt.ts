/** `#break`: ends the loop, block or macro around it; the template if there is none. */
export const breakNearest: Error = new Error("#break", { cause: "break" });

/** `#stop`: ends the template. */
export const stopAll: Error = new Error("#stop", { cause: "stop" });

/** `#break($foreach.parent)`: ends the loop that an object stands for. */
export function breakOut(owner: object): Error {
  return new Error("#break", { cause: owner });
}

/** Whether something thrown ends the construct that an object stands for. */
export function endsHere(thrown: unknown, owner: object): boolean {
  return thrown === breakNearest || (thrown instanceof Error && thrown.cause === owner);
}

/** Whether something thrown ends the template without anything being wrong. */
export function isInterrupt(thrown: unknown): boolean {
  return thrown === breakNearest || thrown === stopAll;
}
