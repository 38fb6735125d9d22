import { templateSources } from "../../../service/template-variables.ts";
import { createJudge } from "../../templates/cleanness.ts";
import {
  requestTemplate,
  responseTemplate,
  withRequestTemplate,
  withResponseTemplate,
} from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** `$util.escapeJavaScript` makes `\'` of an apostrophe, which is no JSON. */
export const templateApostrophe: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/apostrophe",
  severity: "warning",
  summary: "After $util.escapeJavaScript, apostrophes are put back in JSON.",
  sources: [...templateSources, "https://github.com/aws/serverless-application-model/issues/1895"],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} turns an apostrophe into \\', which JSON does not have: such a request fails.`,
  help: () => `Append .replaceAll("\\\\'", "'") to the call of $util.escapeJavaScript.`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{ "q": "$util.escapeJavaScript($input.params('q'))" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "input": "$util.escapeJavaScript($input.json('$'))" }`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`#set($q = $util.escapeJavaScript($input.params('q')))\n{ "q": "$q" }`),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `#set($h = $input.params().header)\n{#foreach($n in $h.keySet())"$n": "$util.escapeJavaScript($h.get($n))"#if($foreach.hasNext),#end#end}`,
      ),
    },
    {
      at: responseTemplate,
      yaml: withResponseTemplate(`{ "a": "$util.escapeJavaScript($input.path('$.a')).trim()" }`),
    },
  ],
  good: [
    { yaml: withRequestTemplate(`{ "q": "$util.escapeJavaScript($input.params('q')).replaceAll("\\\\'", "'")" }`) },
    { yaml: withRequestTemplate(`{ "id": "$util.escapeJavaScript($context.requestId)" }`) },
    {
      yaml: withRequestTemplate(
        `#set($q = $util.escapeJavaScript($input.params('q')).replaceAll("\\\\'","'"))\n{ "q": "$q" }`,
      ),
    },
    { yaml: withRequestTemplate("Action=SendMessage&MessageBody=$util.escapeJavaScript($input.body)") },
    { yaml: withRequestTemplate(`{ "input": $input.json('$') }`) },
  ],

  check(api, report) {
    for (const { key, body, at } of templatesOf(api)) {
      if (!makesJson(key, body)) continue;
      const judge = createJudge(body);
      for (const { reference, isQuoted } of followJson(body).printed) {
        if (isQuoted && judge(reference) === "escaped") report(at(reference), { reference: reference.literal });
      }
    }
  },
};
