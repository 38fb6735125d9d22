import { templateSources } from "../../../service/template-variables.ts";
import { createJudge } from "../../templates/judge.ts";
import {
  requestTemplate,
  responseTemplate,
  withRequestTemplate,
  withResponseTemplate,
} from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/**
 * Names of query parameters are the client's choice, and come decoded: `?a%22%3A1%2C%22b` has a quote in one.
 *
 * It is only told, since the passthrough template that the console offers prints names so, and is everywhere. Names of path parameters are
 * the document's, and HTTP has no headers with quotes in their names.
 */
export const templateRawName: Rule<"rest", { reference: string }> = {
  code: "template/raw-name",
  severity: "info",
  summary: "Names of query parameters are escaped in strings of JSON, which the console's own template leaves out.",
  sources: [...templateSources, "https://github.com/smithy-lang/smithy-typescript/pull/379"],
  apis: ["rest"],
  message: ({ reference }) =>
    `${reference} is the name of a query parameter as the client sent it: a quote in it, %22 in the URL, ends the string, and what follows can be members that replace those before it.`,
  help: () =>
    `Print names as "$util.escapeJavaScript(…)", as values are. It is only told, since the passthrough template of the console does not do so.`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(namesOf("$input.params().querystring")) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `#set($all = $input.params())\n{ #foreach($type in $all.keySet())"$type": ${namesOf("$all.get($type)")}#if($foreach.hasNext),#end#end }`,
      ),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `{ "names": [#foreach($one in $input.params().querystring.entrySet())"$one.key"#if($foreach.hasNext),#end#end] }`,
      ),
    },
    { at: responseTemplate, yaml: withResponseTemplate(namesOf("$input.params().get('querystring')")) },
  ],
  good: [
    { yaml: withRequestTemplate(namesOf("$input.params().path")) },
    { yaml: withRequestTemplate(namesOf("$input.params().header")) },
    { yaml: withRequestTemplate(namesOf("$stageVariables")) },
    {
      yaml: withRequestTemplate(
        namesOf("$input.params().querystring").replace('"$name"', '"$util.escapeJavaScript($name)"'),
      ),
    },
    {
      yaml: withRequestTemplate(
        `{ "kinds": [#foreach($kind in $input.params().keySet())"$kind"#if($foreach.hasNext),#end#end] }`,
      ),
    },
  ],

  check(api, report) {
    for (const { key, body, at } of templatesOf(api)) {
      if (!makesJson(key, body)) continue;
      const judge = createJudge(body);
      for (const { reference, isQuoted } of followJson(body).printed) {
        if (isQuoted && judge(reference) === "query-name") report(at(reference), { reference: reference.literal });
      }
    }
  },
};

function namesOf(object: string): string {
  return `{ #foreach($name in ${object}.keySet())"$name": 1#if($foreach.hasNext),#end#end }`;
}
