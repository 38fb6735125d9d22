/**
 * Whether others fill in a part of the text before a service reads it: another tool a `${name}` or `{{ name }}`, CloudFormation a
 * dynamic reference.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function isFilledInByOthers(text: string): boolean {
  return text.includes("${") || text.includes("{{");
}
