import type { Integration } from "../../../ir/integration.ts";
import { plainAnswers } from "../../../service/plain-answers.ts";
import { templateSources } from "../../../service/template-variables.ts";
import type { Reference, Statement } from "../../../vtl/ast.ts";
import { answerShape } from "../../templates/answer-shape.ts";
import { isUntouched } from "../../templates/cleanness.ts";
import { createJudge } from "../../templates/judge.ts";
import { responseTemplate, withResponseTemplate } from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** A quote in what the back end says breaks the response it is put into. */
export const templateRawAnswer: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/raw-answer",
  severity: "info",
  summary: "What a back end answers is escaped where it stands in a string of JSON.",
  sources: templateSources,
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} stands in quotes as it came: a quote or a line end in it makes the response no JSON.`,
  help: () =>
    `Print $input.json("$.name"), without quotes around it, or "$util.escapeJavaScript(…).replaceAll("\\\\'", "'")".`,

  bad: [
    { at: responseTemplate, yaml: withResponseTemplate(`{ "message": "$input.path('$.errorMessage')" }`) },
    { at: responseTemplate, yaml: withResponseTemplate(`#set($root = $input.path('$'))\n{ "id": "$root.Item.id.S" }`) },
    { at: responseTemplate, yaml: withResponseTemplate(`{ "q": "$input.params('q')" }`) },
    {
      at: responseTemplate,
      yaml: withResponseTemplate(
        `[#foreach($item in $input.path('$.Items'))"$item.name.S"#if($foreach.hasNext),#end#end]`,
      ),
    },
    { at: responseTemplate, yaml: withResponseTemplate(`{ "all": "$input.body" }`) },
  ],
  good: [
    { yaml: withResponseTemplate(`{ "message": $input.json('$.errorMessage') }`) },
    { yaml: withResponseTemplate(`{ "id": "$context.requestId", "n": $input.path('$.Count') }`) },
    {
      yaml: withResponseTemplate(
        `[#foreach($item in $input.path('$.Items'))$input.json("$.Items[$foreach.index].name.S")#if($foreach.hasNext),#end#end]`,
      ),
    },
    { yaml: withResponseTemplate("$input.body") },
    { yaml: withResponseTemplate(`{ "more": "$input.path('$.Items').isEmpty()" }`) },
  ],

  check(api, report) {
    for (const { key, side, body, at, integration } of templatesOf(api)) {
      if (side !== "response" || !makesJson(key, body)) continue;
      const judge = createJudge(body);
      const plain = plainIn(body, integration);
      for (const { reference, isQuoted } of followJson(body).printed) {
        if (isQuoted && isUntouched(judge(reference)) && !plain.has(reference))
          report(at(reference), { reference: reference.literal });
      }
    }
  },
};

/** References to what a service answers that has no quotes in it. */
function plainIn(body: readonly Statement[], integration: Integration): ReadonlySet<Reference> {
  const plain = new Set<Reference>();
  const names = integration.kind === "service" && plainAnswers.get(integration.action?.service ?? "");
  if (!names) return plain;
  answerShape(body, (reference, { steps }) => {
    const last = steps?.at(-1);
    if (typeof last === "string" && names.includes(last)) plain.add(reference);
  });
  return plain;
}
