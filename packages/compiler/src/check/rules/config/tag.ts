import type { ApiKind } from "../../../ir/api.ts";
import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child, entries, type Node } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { isFilledInByOthers } from "../../filled-in.ts";
import type { Rule } from "../../rule.ts";
import { writtenStages } from "../../stages.ts";

const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Keys and values of tags as all services take them. */
export const configTag: Rule<ApiKind, { problem: string }> = {
  code: "config/tag",
  severity: "error",
  summary: "Tags have keys of up to 128 and values of up to 256 letters, digits, blanks and _ . : / = + - @.",
  sources: [
    "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices",
    guide("apigateway-tagging-supported-resources"),
  ],
  apis: ["rest", "http", "websocket"],
  message: ({ problem }) => problem,
  help: () => "Write letters, digits, blanks and _ . : / = + - @, and no key that starts with aws:.",

  bad: [
    { at: "/tags/aws:team", yaml, config: { tags: { "aws:team": "pets" } } },
    { at: "/tags/team", yaml, config: { tags: { team: "pets & cats" } } },
    { at: "/stage/tags/team", yaml, config: { stage: { tags: { team: "x".repeat(257) } } } },
    { at: "/stages/beta/tags/", yaml, config: { stages: { beta: { tags: { "": "pets" } } } } },
  ],
  good: [
    { yaml, config: { tags: { team: "Größe 1/2 @home", cost: { Ref: "Cost" }, empty: "" } } },
    { yaml, config: { tags: { stage: "${Stage}", owner: "{{resolve:ssm:/pets/owner}}", "{{ key }}": "1" } } },
  ],

  check(api, report, _, config) {
    const holders: readonly Node[] = [config, ...writtenStages(api, config).map(({ written }) => written)];
    for (const [key, { value, origin }] of holders.flatMap((holder) => entries(child(holder, "tags")))) {
      const problem = problemOf(key, value);
      if (problem !== undefined) report(origin, { problem });
    }
  },
};

const keyChars = boundOf("tagKeyChars", "account").max;
const valueChars = boundOf("tagValueChars", "account").max;

function problemOf(key: string, value: Node["value"]): string | undefined {
  if (isFilledInByOthers(key)) return undefined;
  if (/^aws:/i.test(key)) return `The tag ${key} is AWS's own.`;
  if (key === "" || key.length > keyChars || !allowed.test(key)) return `"${key}" can't be the key of a tag.`;
  if (typeof value !== "string" || isFilledInByOthers(value)) return undefined;
  if (value.length <= valueChars && allowed.test(value)) return undefined;
  return `The tag ${key} has a value that no service takes.`;
}
