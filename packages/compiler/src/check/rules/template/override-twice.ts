import { guide } from "../../../service/sources.ts";
import type { Reference, Statement } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import {
  requestTemplate,
  responseTemplate,
  withRequestTemplate,
  withResponseTemplate,
} from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** Each parameter can be overridden once; a second time is a 5xx. */
export const templateOverrideTwice: Rule<"rest", { target: string }> = {
  code: "template/override-twice",
  severity: "warning",
  summary: "A template overrides each header, parameter and status once.",
  sources: [guide("apigateway-override-request-response-parameters")],
  apis: ["rest"],
  message: ({ target }) => `${target} can have been set before this: the service answers a second override with a 5xx.`,
  help: () => "Work out the value in a variable first, and set the override once, at the end.",

  bad: [
    {
      at: responseTemplate,
      yaml: withResponseTemplate(
        "#set($context.responseOverride.status = 200)\n#if($input.path('$.error') != \"\")\n#set($context.responseOverride.status = 400)\n#end",
      ),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        '#set($context.requestOverride.header.X-Id = "1")#set($context.requestOverride.header["X-Id"] = "2")',
      ),
    },
    {
      at: responseTemplate,
      yaml: withResponseTemplate(
        "#if($a == 1)#set($context.responseOverride.status = 400)#end#if($b == 1)#set($context.responseOverride.status = 500)#end",
      ),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        "#set($context.requestOverride.path.id = '1')#if($a == 1)x#{else}#set($context.requestOverride.path.id = '2')#end",
      ),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        "#set($context.requestOverride.querystring.q = '1')\n#foreach($i in [1])#set($context.requestOverride.querystring.q = $i)#end",
      ),
    },
    {
      at: responseTemplate,
      yaml: withResponseTemplate(
        "#foreach($e in $input.path('$.errors'))#if($e.code == 1)#set($context.responseOverride.status = 400)#end#end",
      ),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        "#set($none = $context.requestOverride.header.put('A', '1'))#set($context.requestOverride.header.A = '2')",
      ),
    },
  ],
  good: [
    {
      yaml: withResponseTemplate(
        "#foreach($e in $input.path('$.errors'))#if($e.code == 1)#set($context.responseOverride.status = 400)#break#end#end",
      ),
    },
    {
      yaml: withResponseTemplate(
        "#if($a == 1)#set($context.responseOverride.status = 400)#elseif($a == 2)#set($context.responseOverride.status = 404)#{else}#set($context.responseOverride.status = 500)#end",
      ),
    },
    {
      yaml: withRequestTemplate(
        "#set($context.requestOverride.header.X-A = '1')#set($context.requestOverride.header.X-B = '2')#set($context.requestOverride.path.X-A = '3')",
      ),
    },
    {
      yaml: withResponseTemplate(
        "#set($status = 200)#set($status = 400)#set($context.responseOverride.status = $status)",
      ),
    },
    { yaml: withRequestTemplate("#foreach($n in ['a', 'b'])#set($context.requestOverride.header[$n] = $n)#end") },
    { yaml: withRequestTemplate(`#foreach($n in ['a', 'b'])$context.requestOverride.header.put("X-$n", $n)#end`) },
    {
      yaml: withResponseTemplate(
        "#set($context.responseOverride.header.A = '1')#set($context.responseOverride.status = 201)",
      ),
    },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      const found = new Map<Reference, string>();
      follow(body, new Set(), (node, target) => void found.set(node, target));
      for (const [node, target] of found) report(at(node), { target });
    }
  },
};

/** Follows every way through a template; `done` is what can have been set before, and grows. */
function follow(
  body: readonly Statement[],
  done: Set<string>,
  report: (node: Reference, target: string) => void,
): void {
  const note = (node: Reference): void => {
    const target = targetOf(node);
    if (target === undefined) return;
    if (done.has(target)) report(node, target);
    done.add(target);
  };
  for (const node of body) {
    switch (node.kind) {
      case "set":
        if (node.value.kind === "reference" && isPut(node.value)) note(node.value);
        note(node.target);
        break;
      case "reference":
        if (isPut(node)) note(node);
        break;
      case "if": {
        const before = [...done];
        const blocks = [...node.branches.map(({ block }) => block.body), node.otherwise?.body ?? []];
        for (const block of blocks) {
          const own = new Set(before);
          follow(block, own, report);
          for (const target of own) done.add(target);
        }
        break;
      }
      case "foreach":
        follow(node.block.body, done, report);
        // What one round sets, the next sets again.
        if (!endsLoop(node.block.body)) follow(node.block.body, new Set(done), report);
        break;
      default:
        break;
    }
  }
}

/** Whether a loop can end before its list does. */
function endsLoop(body: readonly Statement[]): boolean {
  let isThere = false;
  walk(body, {
    statement(node) {
      if (node.kind === "call" && /^(?:break|stop)$/.test(node.name)) isThere = true;
    },
  });
  return isThere;
}

/** `$context.requestOverride.header.put("name", …)` */
function isPut({ steps }: Reference): boolean {
  const last = steps.at(-1);
  return last?.kind === "method" && last.name === "put";
}

/** The override that a reference sets, `$context.responseOverride.status`; undefined if it is none, or not told by its text. */
function targetOf({ name, steps }: Reference): string | undefined {
  if (name !== "context") return undefined;
  const names = steps.map((step) => {
    if (step.kind === "property") return step.name;
    const argument = step.kind === "index" ? step.argument : step.name === "put" ? step.args[0] : undefined;
    return argument?.kind === "string" && argument.template === undefined ? argument.text : undefined;
  });
  if (names.includes(undefined) || !/^(?:request|response)Override$/.test(names[0] ?? "") || names.length < 2)
    return undefined;
  return `$context.${names.join(".")}`;
}
