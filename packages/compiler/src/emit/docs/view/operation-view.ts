import { branchWords } from "../../../ir/cfn.ts";
import type { MediaType, Operation, Parameter, Response } from "../../../ir/operation.ts";
import type { SdkCall } from "../../sdk-calls.ts";
import { callInput } from "../samples/call-input.ts";
import { curlCall } from "../samples/curl.ts";
import { sdkCall } from "../samples/sdk-call.ts";
import type { MemberView, SchemaView } from "../schema/tree.ts";
import { authView, type AuthView } from "./auth-view.ts";
import type { CommonContext, PageContext } from "./context.ts";
import { errorsOf, type ErrorView } from "./error-view.ts";
import type { MemberOfGroup, Sample } from "./frame-view.ts";
import { timeoutWords } from "./limits-view.ts";

/** An operation, all that the page says of it. */
export interface OperationView extends MemberOfGroup {
  readonly path: string;
  /** The summary, else the name. */
  readonly title: string;
  readonly name: string;
  readonly isDeprecated: boolean;
  readonly conditions: string;
  /** Safe HTML. */
  readonly description: string;
  readonly otherTags: string;
  readonly auth: AuthView;
  readonly parameters: readonly MemberView[];
  readonly request:
    { readonly description: string; readonly isRequired: boolean; readonly content: Content } | undefined;
  readonly responses: readonly ResponseView[];
  readonly errors: readonly ErrorView[];
  readonly timeout: string | undefined;
  readonly samples: readonly Sample[];
}

interface ResponseView {
  readonly status: string;
  readonly description: string;
  readonly headers: readonly MemberView[];
  readonly content: Content;
}

/** Bodies by media type. */
export type Content = readonly { readonly type: string; readonly schema: SchemaView }[];

/** Headings in an operation's texts stand under one of this level. */
const headingLevel = 4;

/** Everything about an operation. */
export function operationView(call: SdkCall, context: PageContext): OperationView {
  const { operation, functionName } = call;
  const { anchors, api, markdown, schemas, target } = context;
  const { summary, description, method, path, requestBody } = operation;
  const input = callInput(call, schemas, context.calls.formatOf);
  const title = summary?.trim() || functionName;
  const isSaidTwice = description?.trim() === summary?.trim();
  return {
    id: anchors.anchor("operation", functionName),
    method: method.toUpperCase(),
    path: operation.isDefaultRoute ? "$default" : path,
    title,
    label: title,
    name: functionName,
    isDeprecated: operation.isDeprecated,
    conditions: conditionWords(operation, api),
    description: isSaidTwice ? "" : markdown.render(description ?? "", headingLevel),
    otherTags: operation.tags.slice(1).join(", "),
    auth: authView(operation, context, "Anyone may call this: no credentials are asked for."),
    parameters: operation.parameters.map((parameter) => parameterView(parameter, context)),
    request: requestBody && {
      description: markdown.render(requestBody.description ?? "", headingLevel),
      isRequired: requestBody.isRequired,
      content: contentView(requestBody.content, true, context),
    },
    responses: operation.responses.map((response) => responseView(response, context)),
    errors: errorsOf(operation, context),
    timeout: timeoutWords(operation, api),
    samples: [
      { language: "TypeScript", code: sdkCall(call, input) },
      { language: "curl", code: curlCall(call, input, target) },
    ],
  };
}

/** In which cases the operation is deployed; its branches are one operation here. */
function conditionWords({ when, method, path }: Operation, { operations }: PageContext["api"]): string {
  if (when.length === 0) return "";
  const branches = operations.filter((other) => other.method === method && other.path === path);
  const words = branches.map((branch) => branch.when.map(branchWords).join(" and "));
  return [...new Set(words)].join(", or ");
}

/** A parameter as a member of what is sent. */
export function parameterView(parameter: Parameter, { trees, markdown }: CommonContext): MemberView {
  const { name, in: place, isRequired, isDeprecated, description, schema } = parameter;
  const view = trees.view(schema);
  const own = description === undefined ? view.description : markdown.render(description, headingLevel);
  const badges = isDeprecated && !view.badges.includes("deprecated") ? ["deprecated", ...view.badges] : view.badges;
  return {
    label: name,
    isProperty: true,
    isRequired: isRequired || place === "path",
    place,
    schema: { ...view, badges, description: own },
  };
}

function responseView({ status, description, headers, content }: Response, context: PageContext): ResponseView {
  const { markdown, trees } = context;
  return {
    status: status === "default" ? "any other status" : status,
    description: markdown.render(description, headingLevel),
    headers: headers.map((header): MemberView => {
      const view = trees.view(header.schema);
      const own =
        header.description === undefined ? view.description : markdown.render(header.description, headingLevel);
      return {
        label: header.name,
        isProperty: true,
        place: "",
        isRequired: header.isRequired,
        schema: { ...view, description: own },
      };
    }),
    content: contentView(content, status.startsWith("2"), context),
  };
}

/** Bodies of errors are mostly the same, and are referred to. */
export function contentView(
  content: readonly MediaType[],
  isMain: boolean,
  { trees, opensBodies }: CommonContext,
): Content {
  return content.map(({ type, schema }) => ({
    type,
    schema: isMain && opensBodies ? trees.open(schema) : trees.view(schema),
  }));
}
