import { everything, type DiagnosticDef } from "../../diagnostics/diagnostic.ts";

const samApi = "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html";
const restApi =
  "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html";
const include = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html";

/** A template with several APIs, none of which was named. */
export const templateChoice: DiagnosticDef<{ path: string; logicalIds: readonly string[] }> = {
  code: "load/template-choice",
  severity: "error",
  summary: "Where a template has several APIs, the one to compile must be named.",
  sources: [restApi, samApi],
  concerns: everything,
  message: ({ logicalIds }) => `The template holds ${logicalIds.length} API documents: ${logicalIds.join(", ")}.`,
  help: ({ path, logicalIds }) =>
    `Name one: ${logicalIds.map((logicalId) => `\`apigw-compile ${path}#${logicalId}\``).join(", ")}.`,
};

/** A template none of whose resources has an OpenAPI document. */
export const templateWithoutDocument: DiagnosticDef<object> = {
  code: "load/template-without-document",
  severity: "error",
  summary: "A template must have an API with an OpenAPI document.",
  sources: [restApi, samApi],
  concerns: everything,
  message: () => "This is a CloudFormation template, and none of its resources holds an OpenAPI document.",
  help: () =>
    "Compile the OpenAPI document itself, or give an API resource its `Body` (SAM: `DefinitionBody` or `DefinitionUri`).",
};

/** `template.yaml#X`, and there is no document at X. */
export const templateResource: DiagnosticDef<{ logicalId: string; logicalIds: readonly string[] }> = {
  code: "load/template-resource",
  severity: "error",
  summary: "The resource named after `#` must be an API with an OpenAPI document.",
  sources: [restApi, samApi],
  concerns: everything,
  message: ({ logicalId }) => `The template has no API document at "${logicalId}".`,
  help: ({ logicalIds }) =>
    logicalIds.length > 0 ? `Those that have one: ${logicalIds.join(", ")}.` : "No resource has one.",
};

/** `document.yaml#X` where the document is no template. */
export const notATemplate: DiagnosticDef<{ logicalId: string }> = {
  code: "load/not-a-template",
  severity: "error",
  summary: "Only a CloudFormation or SAM template has logical ids to choose from.",
  sources: [restApi],
  concerns: everything,
  message: ({ logicalId }) => `"${logicalId}" was asked for, and the file is no CloudFormation template.`,
  help: ({ logicalId }) => `Leave out \`#${logicalId}\`.`,
};

/** `DefinitionUri: s3://…` and the like. */
export const definitionElsewhere: DiagnosticDef<{ property: string }> = {
  code: "load/definition-elsewhere",
  severity: "error",
  summary: "The OpenAPI document of a template must be in it, or in a local file.",
  sources: [samApi, restApi],
  concerns: everything,
  message: ({ property }) => `${property} names a document that is not on this machine.`,
  help: ({ property }) => `Let ${property} be a path relative to the template, or compile the document itself.`,
};

/** `AWS::Include` of something in S3. */
export const includeElsewhere: DiagnosticDef<object> = {
  code: "load/include-elsewhere",
  severity: "error",
  concerns: everything,
  summary: "`AWS::Include` is followed to local files only.",
  sources: [include],
  message: () => "This AWS::Include names no local file, so that what it would add to the document is unknown.",
  help: () => "Let Location be a path relative to this file; `aws cloudformation package` uploads it when you deploy.",
};

/** `Fn::Transform` with a macro of the user's own. */
export const macro: DiagnosticDef<{ name: string }> = {
  code: "load/macro",
  severity: "error",
  concerns: everything,
  summary: "What a macro makes of a document is known when the stack is made, not before.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-transform.html",
  ],
  message: ({ name }) => `The macro ${name} fills this in when the stack is made: what will stand here is unknown.`,
  help: () =>
    "Write out what it makes, or include a file: { Name: AWS::Include, Parameters: { Location: part.yaml } }.",
};

/** `AWS::Include` of a file that cannot be read, or that includes itself. */
export const includeUnreadable: DiagnosticDef<{ location: string; reason: string }> = {
  code: "load/include-unreadable",
  severity: "error",
  concerns: everything,
  summary: "A file that `AWS::Include` names must be there.",
  sources: [include],
  message: ({ location, reason }) => `"${location}" cannot be included: ${reason}`,
  help: () => "The location is taken relative to the file it stands in. Correct it, or add the file.",
};

const places: Readonly<Record<string, string>> = {
  Auth: "in the document, as security and schemes with x-amazon-apigateway-authorizer",
  Policy: "as x-amazon-apigateway-policy in the document, or as `policy` in the configuration",
};

/** `Auth` of an AWS::Serverless::Api and the like, which decide who gets in and are no part of the document. */
export const templateAccess: DiagnosticDef<{ type: string; name: string }> = {
  code: "load/template-access",
  severity: "warning",
  summary:
    "Who may call an API is said in its document or in the configuration, not beside the document in a template.",
  sources: [samApi, restApi],
  concerns: ["cfn", "openapi", "docs"],
  message: ({ type, name }) =>
    `Of ${type} only the document is read, not ${name}: what is made lets in callers that ${name} keeps out.`,
  help: ({ name }) => {
    const place = places[name] ?? "as `endpoint` in the configuration";
    return `Say it ${place}; then switch this off: rules: { load/template-access: off }.`;
  },
};

/** Further properties beside the document. */
export const templateProperties: DiagnosticDef<{ type: string; names: readonly string[] }> = {
  code: "load/template-properties",
  severity: "info",
  summary:
    "Of an API in a template the document is read; what else the resource says has its place in the configuration.",
  sources: [samApi, restApi],
  concerns: ["cfn", "openapi"],
  message: ({ type, names }) => `Of ${type} only the document is read, not ${names.join(", ")}.`,
  help: () =>
    "Say in the configuration what shall hold for what is made: `stage`, `cors`, `endpoint`, `tags` and others.",
};
