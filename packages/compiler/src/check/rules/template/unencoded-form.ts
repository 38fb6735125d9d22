import { templateSources } from "../../../service/template-variables.ts";
import { createJudge } from "../../templates/judge.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { makesForm, printedIn } from "../../templates/form.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** An ampersand in what a client sends begins the next field of the form it is put into. */
export const templateUnencodedForm: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/unencoded-form",
  severity: "warning",
  summary: "What a client sends is URL-encoded where it stands in a form.",
  sources: [
    ...templateSources,
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonParameters.html",
  ],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} stands in a form as it is: an & in it begins another parameter, and a + or % becomes something else.`,
  help: () => "Write $util.urlEncode(…) around it.",

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("Action=SendMessage&MessageBody=$input.body") },
    { at: requestTemplate, yaml: withRequestTemplate("Action=SendMessage&MessageBody=$input.json('$')") },
    { at: requestTemplate, yaml: withRequestTemplate("Action=Publish&Subject=$input.params('subject')&Message=x") },
    { at: requestTemplate, yaml: withRequestTemplate("#set($m = $input.path('$.m'))\nAction=Publish&Message=$m.text") },
    {
      at: requestTemplate,
      yaml: withRequestTemplate("Action=Publish##\n&Message=$util.escapeJavaScript($input.body)"),
    },
  ],
  good: [
    { yaml: withRequestTemplate("Action=SendMessage&MessageBody=$util.urlEncode($input.body)") },
    {
      yaml: withRequestTemplate("Action=SendMessage&MessageGroupId=$context.requestId&QueueUrl=$stageVariables.queue"),
    },
    { yaml: withRequestTemplate("#set($m = $util.urlEncode($input.json('$')))\nAction=Publish&Message=$m") },
    { yaml: withRequestTemplate('{ "Action": "a=$context.stage", "all": $input.json("$") }') },
    { yaml: withRequestTemplate("$input.body") },
  ],

  check(api, report) {
    for (const { side, body, at } of templatesOf(api)) {
      if (side !== "request" || !makesForm(body)) continue;
      const judge = createJudge(body);
      for (const node of printedIn(body)) {
        if (node.kind === "reference" && !/^(?:clean|own)$/.test(judge(node)))
          report(at(node), { reference: node.literal });
      }
    }
  },
};
