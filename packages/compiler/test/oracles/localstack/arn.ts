/** Something that passes for the ARN of whatever has the name. */
export function arnOf(name: string): string {
  return `arn:aws:iam::000000000000:role/${name}`;
}
