import type { RestApi, WebSocketApi } from "../../ir/api.ts";
import { partsOf, type Cfn, type Reference } from "../../ir/cfn.ts";
import type { Integration, IntegrationResponse, Template } from "../../ir/integration.ts";
import { never } from "../../ir/never.ts";
import { oncePer } from "../../source/once-per.ts";
import type { Origin } from "../../source/origin.ts";
import type { Span, Statement } from "../../vtl/ast.ts";
import { readTemplate, type MappingTemplate } from "../../mapping/template/render.ts";
import type { Problem } from "../../vtl/problem.ts";
import { integrationsOf, isProxy } from "../integrations.ts";

/** A mapping template as rules look at it. */
export interface CheckedTemplate {
  readonly text: string;
  /** To render it. */
  readonly mapping: MappingTemplate;
  readonly body: readonly Statement[];
  /** What is wrong with it as a text of Velocity. */
  readonly problems: readonly Problem[];
  /** Media type, `$default`, or on WebSocket APIs any key. */
  readonly key: string;
  readonly side: "request" | "response";
  /** What it is a template of, if that is a response. */
  readonly response: IntegrationResponse | undefined;
  readonly integration: Integration;
  /** Where a stretch of it stands in the user's file. */
  at(span: Span): Origin;
}

/** An API of a type that has mapping templates. */
export type TemplateApi = RestApi | WebSocketApi;

/** The mapping templates of an API, each text of the document once; those that a proxy ignores are left out. */
export function templatesOf(api: TemplateApi): readonly CheckedTemplate[] {
  return [...byIntegration(api).values()].flat();
}

/** The mapping templates of one of an API's integrations; none if another of the same place in the document has them. */
export function templatesOfIntegration(api: TemplateApi, integration: Integration): readonly CheckedTemplate[] {
  return byIntegration(api).get(integration) ?? [];
}

const byIntegration = oncePer(readAll);

/** Reads all templates; many operations have the same, which is read once. */
function readAll(api: TemplateApi): ReadonlyMap<Integration, readonly CheckedTemplate[]> {
  const known = new Map<string, MappingTemplate>();
  const read = (text: string): MappingTemplate => {
    const mapping = known.get(text) ?? readTemplate(text);
    known.set(text, mapping);
    return mapping;
  };
  return new Map(integrationsOf(api).map((integration) => [integration, readTemplates(integration, read)]));
}

function readTemplates(integration: Integration, read: (text: string) => MappingTemplate): CheckedTemplate[] {
  if (isProxy(integration)) return [];
  const { requestTemplates, responses } = integration;
  const checked = (templates: readonly Template[], response: IntegrationResponse | undefined): CheckedTemplate[] =>
    templates.map(({ key, text: written, origin, textOrigin = origin, isMade }) => {
      const text = textOf(written);
      const mapping = read(text);
      const at = ({ start, end }: Span): Origin => (isMade ? origin : { ...textOrigin, within: { start, end } });
      const side = response ? "response" : "request";
      const { problems, template } = mapping;
      return { text, mapping, body: template.body, problems, key, side, response, integration, at };
    });
  return [
    ...checked(requestTemplates, undefined),
    ...responses.flatMap((response) => checked(response.templates, response)),
  ];
}

/**
 * The template; what is filled in before it becomes one is some word, as long as it is in an `Fn::Sub`, so that offsets stay
 * those of its text.
 */
function textOf(text: Cfn<string>): string {
  return partsOf(text)
    .map((part) =>
      typeof part === "string" ? part.replaceAll(gatewayVariable, ({ length }) => filler(length)) : fillerFor(part),
    )
    .join("");
}

/**
 * What the service's import fills in.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html
 */
const gatewayVariable = /\$\{AWS::(?:AccountId|Partition|Region)\}/g;

function fillerFor(reference: Reference): string {
  switch (reference.kind) {
    case "ref":
    case "parameter":
    case "placeholder":
      return filler(`\${${reference.name}}`.length);
    case "attribute":
      return filler(`\${${reference.resource}.${reference.attribute}}`.length);
    case "function":
      return filler(1);
    default:
      return never(reference);
  }
}

function filler(length: number): string {
  return "x".repeat(length);
}
