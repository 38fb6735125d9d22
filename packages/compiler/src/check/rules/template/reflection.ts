import { templateSources } from "../../../service/template-variables.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/**
 * What lies behind `.class` is the service's own affair.
 *
 * It has no fix: what the template wants to know of the value, such as whether it is a list, has no one way to be asked.
 */
export const templateReflection: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/reflection",
  severity: "warning",
  summary: "Mapping templates do not look at the classes of values.",
  sources: [...templateSources, "https://github.com/sam-goodwin/functionless/issues/23"],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} looks at a class of Java, which the service can change or refuse at any time.`,
  help: () => `Tell values apart by what they hold: #if("$!value" != ""), or by a member that only one sort has.`,

  bad: [
    {
      at: requestTemplate,
      yaml: withRequestTemplate("#set($a = $input.path('$.a'))#if($a.class.name == 'java.lang.String')1#end"),
    },
    { at: requestTemplate, yaml: withRequestTemplate("$input.path('$').getClass()") },
    { at: requestTemplate, yaml: withRequestTemplate("#set($c = $util.class.forName('java.lang.Runtime'))") },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($i in [1])$i.getClass().getName()#end") },
    { at: requestTemplate, yaml: withRequestTemplate('{ "t": "$context.class.simpleName" }') },
  ],
  good: [
    { yaml: withRequestTemplate("#set($a = {'class': 1})$input.json('$.class')") },
    { yaml: withRequestTemplate("#set($a = $input.path('$'))$a.get('class') $a['class']") },
    { yaml: withRequestTemplate("$input.path('$.class')") },
    { yaml: withRequestTemplate('{ "class": "$context.stage" }') },
    { yaml: withRequestTemplate("#set($a = $input.path('$'))$a.classes $a.className") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      walk(body, {
        reference(node) {
          const step = node.steps.find(
            (each) =>
              (each.kind === "property" && each.name === "class") ||
              (each.kind === "method" && each.name === "getClass"),
          );
          if (step) report(at(step), { reference: node.literal });
        },
      });
    }
  },
};
