import { parseJsonPath } from "../../../mapping/json-path/parse.ts";
import { templateSources } from "../../../service/template-variables.ts";
import type { Span, StringLiteral } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { pathArgument } from "../../templates/path-argument.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** A path that cannot be read ends the template. */
export const templateJsonPath: Rule<"rest" | "websocket", { path: string; problem: string }> = {
  code: "template/json-path",
  severity: "error",
  summary: "What $input.json and $input.path are given is a JSONPath.",
  sources: [...templateSources, "https://github.com/json-path/JsonPath#operators"],
  apis: ["rest", "websocket"],
  message: ({ path, problem }) =>
    `${JSON.stringify(path.length > 100 ? `${path.slice(0, 100)}…` : path)} is no JSONPath: ${problem}.`,
  help: () => "Such a template ends in a 500. Write $.name, $['a name'], $.list[0] or $..name.",

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("{ \"name\": $input.json('$.') }") },
    { at: requestTemplate, yaml: withRequestTemplate("{ \"name\": $input.json('$.pets[first]') }") },
    { at: requestTemplate, yaml: withRequestTemplate("#set($pets = $input.path('$.pets[?(@.age >)]'))$pets") },
    { at: requestTemplate, yaml: withRequestTemplate("#if($input.path('$name') == 'x')1#end") },
    { at: requestTemplate, yaml: withRequestTemplate("$util.escapeJavaScript($input.json(''))") },
  ],
  good: [
    { yaml: withRequestTemplate("{ \"name\": $input.json('$.name'), \"all\": $input.json('$') }") },
    { yaml: withRequestTemplate("{ \"name\": $input.json('$[\\'a name\\']') }".replaceAll("\\'", "''")) },
    {
      yaml: withRequestTemplate(
        "$input.path('$.pets[?(@.age > 3)].name') $input.path('$..name') $input.path('$.pets[-1:]')",
      ),
    },
    { yaml: withRequestTemplate('#set($i = 0)$input.json("$.pets[$i].name")') },
    { yaml: withRequestTemplate("#set($path = '$.')$input.json($path)") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      walk(body, {
        reference(node) {
          const path = pathArgument(node);
          const problem = path && parseJsonPath(path.text).problem;
          if (problem) report(at(insideOf(path, problem)), { path: path.text, problem: problem.message });
        },
      });
    }
  },
};

/** A stretch of a string's text as a stretch of the template; of the whole string where quotes in it are doubled. */
function insideOf({ text, source, start, end }: StringLiteral, inner: Span): Span {
  if (source.length !== text.length + 2) return { start, end };
  return { start: start + 1 + inner.start, end: start + 1 + Math.max(inner.end, inner.start + 1) };
}
