import { templateSources } from "../../../service/template-variables.ts";
import { createJudge } from "../../templates/judge.ts";
import {
  requestTemplate,
  responseTemplate,
  withRequestTemplate,
  withResponseTemplate,
} from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { templatesOf, type CheckedTemplate } from "../../templates/templates.ts";
import type { Reference } from "../../../vtl/ast.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly reference: string;
  readonly side: CheckedTemplate["side"];
  /** The whole template, with all that can be put right in it; undefined where that is not only here. */
  readonly mended: string | undefined;
}

/** `$util.escapeJavaScript` makes `\'` of an apostrophe, which is no JSON. */
export const templateApostrophe: Rule<"rest" | "websocket", Params> = {
  code: "template/apostrophe",
  severity: "warning",
  summary: "After $util.escapeJavaScript, apostrophes are put back in JSON.",
  sources: [...templateSources, "https://github.com/aws/serverless-application-model/issues/1895"],
  apis: ["rest", "websocket"],
  message: ({ reference, side }) =>
    `${reference} turns an apostrophe into \\', which JSON does not have: ${side === "request" ? "such a request fails" : "what the client gets is no JSON then"}.`,
  fix: ({ mended }, { file, pointer }) =>
    mended === undefined ? undefined : [{ op: "set", at: { file, pointer }, value: mended }],
  help: () => `Append .replaceAll("\\\\'", "'") to the call of $util.escapeJavaScript.`,

  bad: [
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`{ "q": "$util.escapeJavaScript($input.params('q'))" }`),
      fixed: withRequestTemplate(`{ "q": "$util.escapeJavaScript($input.params('q')).replaceAll("\\\\'", "'")" }`),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`{ "input": "$util.escapeJavaScript($input.json('$'))" }`),
      fixed: withRequestTemplate(`{ "input": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")" }`),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`#set($q = $util.escapeJavaScript($input.params('q')))\n{ "q": "$q" }`),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`["$util.escapeJavaScript($input.path('$.a'))"]`),
      fixed: withRequestTemplate(`["$util.escapeJavaScript($input.path('$.a')).replaceAll("\\\\'", "'")"]`),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `{"input":"{\\"id\\":\\"$util.escapeJavaScript($util.escapeJavaScript($input.path('$.id')))\\"}"}`,
      ),
      fixed: withRequestTemplate(
        `{"input":"{\\"id\\":\\"$util.escapeJavaScript($util.escapeJavaScript($input.path('$.id')).replaceAll("\\\\'", "'")).replaceAll("\\\\'", "'")\\"}"}`,
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
    {
      yaml: withRequestTemplate(
        `#set($q = $util.escapeJavaScript($input.params('q')))\n#set($q = $q.replaceAll("\\\\'", "'"))\n{ "q": "$q" }`,
      ),
    },
    { yaml: withRequestTemplate("Action=SendMessage&MessageBody=$util.escapeJavaScript($input.body)") },
    { yaml: withRequestTemplate(`{ "input": $input.json('$') }`) },
  ],

  check(api, report) {
    for (const template of templatesOf(api)) {
      const { key, body, side, at } = template;
      if (!makesJson(key, body)) continue;
      const judge = createJudge(body);
      const found = followJson(body)
        .printed.filter(({ reference, isQuoted }) => isQuoted && judge(reference).startsWith("escaped"))
        .map(({ reference }) => reference);
      const mended = isWrittenHere(template)
        ? mend(template.text, found.filter(isCallAlone).flatMap(withInner))
        : undefined;
      for (const reference of found)
        report(at(reference), {
          reference: reference.literal,
          side,
          mended: isCallAlone(reference) ? mended : undefined,
        });
    }
  },
};

/** Whether the document has the text as it is: not in a file of its own, made, or put together by the stack. */
function isWrittenHere({ text, integration }: CheckedTemplate): boolean {
  const templates = [...integration.requestTemplates, ...integration.responses.flatMap((one) => one.templates)];
  const same = templates.filter((one) => one.text === text);
  return same.length > 0 && same.every(({ textOrigin, isMade }) => textOrigin === undefined && isMade !== true);
}

/** `$util.escapeJavaScript(…)` and no more, without braces. */
function isCallAlone({ name, steps, literal }: Reference): boolean {
  const [only, ...more] = steps;
  const isCall = only?.kind === "method" && only.name === "escapeJavaScript" && more.length === 0;
  return name === "util" && isCall && literal.endsWith(")");
}

/** A call and those in its argument: what stands in a text of JSON in a text of JSON is escaped twice. */
function withInner(call: Reference): readonly Reference[] {
  const [step] = call.steps;
  const argument = step?.kind === "method" ? step.args[0] : undefined;
  return argument?.kind === "reference" && isCallAlone(argument) ? [...withInner(argument), call] : [call];
}

/** Puts the apostrophes back after each call; the calls are in the order of their ends. */
function mend(text: string, calls: readonly Reference[]): string {
  let mended = text;
  for (const { end } of [...calls].reverse())
    mended = `${mended.slice(0, end)}.replaceAll("\\\\'", "'")${mended.slice(end)}`;
  return mended;
}
