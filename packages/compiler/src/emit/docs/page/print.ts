import type handlebars from "handlebars";
import { contentSecurityPolicy } from "../csp.ts";
import type { SocketPageView } from "../socket/page-view.ts";
import type { PageView } from "../view/page-view.ts";
import { credentialsTemplate } from "./credentials.ts";
import { messageTemplate } from "./message.ts";
import { messagesTemplate } from "./messages.ts";
import { operationTemplate } from "./operation.ts";
import { operationsTemplate } from "./operations.ts";
import { pageTemplate } from "./page.ts";
import { memberTemplate, schemaTemplate, typeTemplate } from "./schema.ts";
import { sampleTemplate } from "./sample.ts";
import { script } from "./script.ts";
import { limitsTemplate, schemasTemplate, schemesTemplate, startTemplate } from "./sections.ts";
import { sequenceTemplate } from "./sequence.ts";
import { style } from "./style.ts";

/** The page as HTML. `{{…}}` escapes whatever it prints; `{{{…}}}` stands for script, style and rendered Markdown only. */
export function printPage(view: PageView | SocketPageView, engine: typeof handlebars): string {
  engine.registerPartial({
    credentials: credentialsTemplate,
    limits: limitsTemplate,
    member: memberTemplate,
    message: messageTemplate,
    messages: messagesTemplate,
    operation: operationTemplate,
    operations: operationsTemplate,
    sample: sampleTemplate,
    schema: schemaTemplate,
    schemas: schemasTemplate,
    schemes: schemesTemplate,
    sequence: sequenceTemplate,
    start: startTemplate,
    type: typeTemplate,
  });
  const print = engine.compile(pageTemplate, { strict: true, preventIndent: true });
  return legible(print({ ...view, script, style, policy: contentSecurityPolicy(script, style) }));
}

/** Without what HTML must not have: controls, and halves of characters (https://infra.spec.whatwg.org/#code-points). */
function legible(html: string): string {
  return html.toWellFormed().replace(/[\0-\b\v\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu, "\ufffd");
}
