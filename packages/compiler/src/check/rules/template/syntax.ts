import { guide } from "../../../service/sources.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** A template that Velocity cannot read is answered with a 500. */
export const templateSyntax: Rule<"rest" | "websocket", { problem: string }> = {
  code: "template/syntax",
  severity: "error",
  summary: "A mapping template is Velocity.",
  sources: [
    guide("api-gateway-mapping-template-reference"),
    "https://velocity.apache.org/engine/1.7/vtl-reference.html",
  ],
  apis: ["rest", "websocket"],
  message: ({ problem }) => `${problem}.`,
  help: () => "The service answers requests with 500 until the template is put right.",

  bad: [
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`{\n  "name": #if($input.path('$.name'))$input.json('$.name')\n}`),
    },
    { at: requestTemplate, yaml: withRequestTemplate("#set($tags = null)\n{}") },
    { at: requestTemplate, yaml: withRequestTemplate("{ #end }") },
    { at: requestTemplate, yaml: withRequestTemplate("#set($name = \"$input.path('$.name')\")$name.substring(1") },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($tag $input.path('$.tags'))$tag#end") },
  ],
  good: [
    { yaml: withRequestTemplate(`#if($input.path('$.name') != "")$input.json('$.name')#{else}null#end`) },
    { yaml: withRequestTemplate('{ "price": "5 $", "tag": "#1", "selector": "#main", "mail": "$a@b.c" }') },
    { yaml: withRequestTemplate("#set($tags = [1, 'two', $three])\n#foreach($tag in $tags)$tag#end") },
    { yaml: withRequestTemplate('#if($input.params("a") == "1")1#elseif($b)2#{else}3#end') },
    { yaml: withRequestTemplate("#* a #if in a comment *#{ }## and #end here") },
  ],

  check(api, report) {
    for (const { problems, at } of templatesOf(api)) {
      for (const { code, message, ...span } of problems) {
        // That is more than we read, not more than the service does.
        if (code !== "too-much") report(at(span), { problem: message });
      }
    }
  },
};
