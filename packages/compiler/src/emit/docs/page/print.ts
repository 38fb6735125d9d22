import type handlebars from "handlebars";
import { contentSecurityPolicy } from "../csp.ts";
import type { PageView } from "../view/page-view.ts";
import { operationTemplate } from "./operation.ts";
import { pageTemplate } from "./page.ts";
import { memberTemplate, schemaTemplate, typeTemplate } from "./schema.ts";
import { sampleTemplate } from "./sample.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

/** The page as HTML. `{{…}}` escapes whatever it prints; `{{{…}}}` stands for script, style and rendered Markdown only. */
export function printPage(view: PageView, engine: typeof handlebars): string {
  engine.registerPartial({
    member: memberTemplate,
    operation: operationTemplate,
    sample: sampleTemplate,
    schema: schemaTemplate,
    type: typeTemplate,
  });
  const print = engine.compile(pageTemplate, { strict: true, preventIndent: true });
  return legible(print({ ...view, script, style, policy: contentSecurityPolicy(script, style) }));
}

/** Without what HTML must not have: controls, and halves of characters (https://infra.spec.whatwg.org/#code-points). */
function legible(html: string): string {
  return html.toWellFormed().replace(/[\0-\b\v\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu, "\ufffd");
}
