import { templateSources } from "../../../service/template-variables.ts";
import type { Span, Statement } from "../../../vtl/ast.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { makesForm, printedIn } from "../../templates/form.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** A form has no white space: a line end becomes part of the name or value that it stands beside. */
export const templateFormSpace: Rule<"rest" | "websocket", { what: string }> = {
  code: "template/form-space",
  severity: "warning",
  summary: "No white space stands between the fields of a form that a template makes.",
  sources: [...templateSources, "https://url.spec.whatwg.org/#application/x-www-form-urlencoded"],
  apis: ["rest", "websocket"],
  message: ({ what }) => `This ${what} becomes part of the form: of the value before it, or of the name behind it.`,
  help: () => "End the line with ##, which takes the line end with it, or write the form on one line.",

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("Action=SendMessage&\nMessageBody=$util.urlEncode($input.body)") },
    { at: requestTemplate, yaml: withRequestTemplate("Action=SendMessage\n&MessageBody=$util.urlEncode($input.body)") },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`#set($a = 1)\n\nAction=Publish&Message=$util.urlEncode($input.json('$'))`),
    },
    { at: requestTemplate, yaml: withRequestTemplate("Action=Publish & Message=$util.urlEncode($input.body)") },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        "Action=Publish&Message=$util.urlEncode($input.body)\n#if($context.stage == 'v1')&Subject=one#end",
      ),
    },
  ],
  good: [
    { yaml: withRequestTemplate("Action=SendMessage##\n&MessageBody=$util.urlEncode($input.body)") },
    { yaml: withRequestTemplate("#set($body = $util.urlEncode($input.body))\nAction=SendMessage&MessageBody=$body\n") },
    { yaml: withRequestTemplate("Action=Publish#if($context.stage == 'v1')&Subject=one#end##\n&Message=two") },
    { yaml: withRequestTemplate("Action=Publish&Subject=one two&Message=$util.urlEncode($input.body)") },
    { yaml: withRequestTemplate('{\n  "Action": "a=b&c=d"\n}') },
    {
      yaml: withRequestTemplate("Action=Publish&Message=$util.urlEncode($input.body)#foreach($i in [1..2])&A.$i=x#end"),
    },
  ],

  check(api, report) {
    for (const { side, body, at } of templatesOf(api)) {
      if (side !== "request" || !makesForm(body)) continue;
      const space = spaceIn(body);
      if (space) report(at(space), { what: space.what });
    }
  },
};

/** The first line end, or blank beside a separator, that has something behind it. */
function spaceIn(body: readonly Statement[]): (Span & { readonly what: string }) | undefined {
  const nodes = printedIn(body);
  const last = nodes.findLastIndex((node) => node.kind !== "text" || node.text.trim() !== "");
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== "text" || index > last) continue;
    const text = index === last ? node.text.trimEnd() : node.text;
    const found = /\s*[\r\n]\s*|\s+(?=[&=])|(?<=[&=])\s+/.exec(text);
    if (!found) continue;
    const start = node.start + found.index;
    return { start, end: start + found[0].length, what: /[\r\n]/.test(found[0]) ? "line end" : "blank" };
  }
  return undefined;
}
