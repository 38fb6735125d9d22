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

/** `$input.json` gives a text its own quotes. */
export const templateJsonInQuotes: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/json-in-quotes",
  severity: "warning",
  summary: "$input.json stands without quotes around it.",
  sources: [...templateSources, "https://github.com/serverless/serverless/issues/540"],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} stands in quotes and brings its own, unless it is a number: what comes out is no JSON.`,
  help: () =>
    `Take the quotes away. For JSON as a text write "$util.escapeJavaScript($input.json(…)).replaceAll("\\\\'", "'")".`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{ "name": "$input.json('$.name')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "body": "$input.json('$')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`#set($body = $input.json('$'))\n{ "body": "$body" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "S": "$input.json('$.name')" }`) },
    { at: responseTemplate, yaml: withResponseTemplate(`{ "id": "$input.json('$.id')" }`) },
  ],
  good: [
    { yaml: withRequestTemplate(`{ "name": $input.json('$.name') }`) },
    { yaml: withRequestTemplate(`{ "age": { "N": "$input.json('$.age')" } }`) },
    { yaml: withRequestTemplate(`{ "body": "$util.base64Encode($input.json('$'))" }`) },
    { yaml: withRequestTemplate(`{ "body": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")" }`) },
    { yaml: withRequestTemplate(`{ "is": "$input.json('$.a').isEmpty()" }`) },
  ],

  check(api, report) {
    for (const { key, body, at } of templatesOf(api)) {
      if (!makesJson(key, body)) continue;
      const judge = createJudge(body);
      for (const { reference, isQuoted, before } of followJson(body).printed) {
        // A number of DynamoDB is written in quotes.
        const isNumber = /"N"\s*:\s*"$/.test(before);
        if (isQuoted && !isNumber && judge(reference) === "json")
          report(at(reference), { reference: reference.literal });
      }
    }
  },
};
