import { templateSources } from "../../../service/template-variables.ts";
import { createJudge } from "../../templates/cleanness.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** A quote in what a client sends ends the string it is put into: the rest of it rewrites the request. */
export const templateRawInput: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/raw-input",
  severity: "warning",
  summary: "What a client sends is escaped where it stands in a string of JSON.",
  sources: [...templateSources, "https://github.com/fluct/fluct/issues/22"],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} stands in quotes as the client sent it: a quote in it ends the string, and what follows is taken for JSON.`,
  help: () =>
    `Of the body print $input.json("$.name"), without quotes around it; of other texts "$util.escapeJavaScript(…).replaceAll("\\\\'", "'")".`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{ "name": "$input.path('$.name')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "agent": "$context.identity.userAgent" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "q": "x-$input.params('q')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`#set($root = $input.path('$'))\n{ "name": "$root.pet.name" }`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`[#foreach($tag in $input.path('$.tags'))"$tag"#if($foreach.hasNext),#end#end]`),
    },
  ],
  good: [
    { yaml: withRequestTemplate(`{ "name": $input.json('$.name'), "stage": "$context.stage" }`) },
    { yaml: withRequestTemplate(`{ "q": "$util.escapeJavaScript($input.params('q')).replaceAll("\\\\'", "'")" }`) },
    {
      yaml: withRequestTemplate(
        `{ "q": "$util.urlEncode($input.params('q'))", "all": "$util.base64Encode($input.body)" }`,
      ),
    },
    { yaml: withRequestTemplate(`{ "count": "$input.path('$.tags').size()", "n": $input.path('$.n') }`) },
    {
      yaml: withRequestTemplate(
        `#set($name = $input.path('$.name'))\n{ "known": #if("$!name" != "")true#{else}false#end }`,
      ),
    },
  ],

  check(api, report) {
    for (const { key, side, body, at } of templatesOf(api)) {
      if (side !== "request" || !makesJson(key, body)) continue;
      const judge = createJudge(body);
      for (const { reference, isQuoted } of followJson(body).printed) {
        if (isQuoted && judge(reference) === "raw") report(at(reference), { reference: reference.literal });
      }
    }
  },
};
