import type { CfnJson } from "./cfn.ts";

/** What a list is made of: a value, or a whole list that the stack fills in. */
export interface ListMember {
  readonly json: CfnJson;
  readonly isList: boolean;
}

/**
 * One list of all members. Where a whole list is among others, CloudFormation has no other way than to write them as one text and divide
 * it again.
 */
export function listOf(members: readonly ListMember[]): CfnJson {
  const [only, ...more] = members;
  if (only?.isList === true && more.length === 0) return only.json;
  if (!members.some(({ isList }) => isList)) return members.map(({ json }) => json);
  const texts = members.map(({ json, isList }) => (isList ? { "Fn::Join": [",", json] } : json));
  return { "Fn::Split": [",", { "Fn::Join": [",", texts] }] };
}
