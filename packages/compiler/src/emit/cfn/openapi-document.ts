import type { Report } from "../../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import { standsFor } from "../../ir/stand-in.ts";
import type { Json, JsonObject } from "../../source/json.ts";
import type { Files } from "../file.ts";
import { openApiBody } from "./body/index.ts";
import { cfnStackFilled } from "./diagnostics.ts";
import { forEachUse, replaceUses, type NameUse } from "../../ir/name-uses.ts";
import { gatewayVariable } from "./plain/gateway-variable.ts";
import { sayPlainly, type Speaker } from "./plain/say-plainly.ts";
import { printTemplate } from "./print-template.ts";

/**
 * The API as the document that the service's import takes, by itself: `openapi.yaml`, or `openapi.json`.
 *
 * The gateway's own variables and other tools' placeholders stand in it as text. What only a stack can fill in stays an intrinsic in
 * its long form, which CloudFormation resolves where the document becomes part of a template; that is reported.
 */
export async function emitOpenApi(api: RestApi | HttpApi, report: Report): Promise<Files> {
  const body = openApiBody(api);
  const { json, unsaid } = sayPlainly(body, speakerFor(body));
  const [example, ...others] = unsaid;
  if (example !== undefined) {
    report(cfnStackFilled, api.origin, { example: standsFor(example)?.name ?? example, others: others.length });
  }
  return new Map([await printTemplate("openapi", json as JsonObject, api.settings.templateFormat, "long")]);
}

function speakerFor(body: CfnJson): Speaker {
  const isForOtherTool = hasPlaceholders(body);
  // In a template of Terraform `$${` is `${`, also for the gateway's own variables. In mapping templates the document's author has
  // seen to that already, since they are full of `${`.
  const literal = (text: string, path: readonly string[]): string =>
    isForOtherTool && !isTemplate(path) ? text.replaceAll(/\$+\{/g, escapeOpening) : text;
  return {
    literal,
    say(use, path) {
      if (use.kind !== "ref") return undefined;
      const unnamed = standsFor(use.name);
      if (unnamed?.kind === "placeholder") return `\${${unnamed.name}}`;
      const variable = gatewayVariable(use.name);
      return variable === undefined ? undefined : literal(variable, path);
    },
    keep: (intrinsic) => replaceUses(intrinsic, named),
  };
}

function named(use: NameUse): Json | undefined {
  const name = use.kind === "ref" ? standsFor(use.name)?.name : undefined;
  return name === undefined ? undefined : { Ref: name };
}

function isTemplate(path: readonly string[]): boolean {
  const holder = path.at(-2);
  return holder === "requestTemplates" || holder === "responseTemplates";
}

/** What is escaped already stays. */
function escapeOpening(opening: string): string {
  return opening.length > 2 ? opening : `$${opening}`;
}

function hasPlaceholders(body: CfnJson): boolean {
  let found = false;
  forEachUse(body, (use) => {
    found ||= use.kind === "ref" && standsFor(use.name)?.kind === "placeholder";
  });
  return found;
}
