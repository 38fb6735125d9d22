import { templateSources } from "../../../service/template-variables.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** JSON has no comma before a closing bracket or brace. */
export const templateTrailingComma: Rule<"rest" | "websocket"> = {
  code: "template/trailing-comma",
  severity: "warning",
  summary: "No comma stands before a closing bracket or brace in what a template makes.",
  sources: [...templateSources, "https://www.rfc-editor.org/rfc/rfc8259#section-4"],
  apis: ["rest", "websocket"],
  message: () => "This comma can be the last thing before a closing bracket or brace, and JSON has none there.",
  help: () =>
    "In a loop write #if($foreach.hasNext),#end. Else let a member that is always there come first, and a comma before each of the others.",

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{\n  "id": $input.json('$.id'),\n}`) },
    { at: requestTemplate, yaml: withRequestTemplate("[#foreach($tag in $input.path('$.tags'))1,#end]") },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`{ "id": 1,\n#if($input.path('$.name') != "")\n"name": $input.json('$.name')\n#end\n}`),
    },
    { at: requestTemplate, yaml: withRequestTemplate('{ #if($a == 1)"a": 1,#end #if($b == 1)"b": 2#end }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "a": [1, 2,\n## no more\n], "b": 1 }') },
  ],
  good: [
    { yaml: withRequestTemplate("[#foreach($tag in $input.path('$.tags'))1#if($foreach.hasNext),#end#end]") },
    {
      yaml: withRequestTemplate(
        `{ "id": 1\n#if($input.path('$.name') != "")\n, "name": $input.json('$.name')\n#end\n}`,
      ),
    },
    { yaml: withRequestTemplate('{ "text": "a,}", "list": [1, $two], #if($a == 1)"b": 1#{else}"c": 2#end }') },
    { yaml: withRequestTemplate("#set($ids = [1, 2])[#foreach($id in $ids)#if($velocityCount > 1), #end$id#end]") },
    { yaml: withRequestTemplate('{ #if($a == 1)"a": 1, #end"b": 2 }') },
  ],

  check(api, report) {
    for (const { key, body, at } of templatesOf(api)) {
      if (!makesJson(key, body)) continue;
      for (const comma of followJson(body).trailingCommas) report(at(comma), {});
    }
  },
};
