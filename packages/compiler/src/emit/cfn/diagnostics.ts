import type { DiagnosticDef } from "../../diagnostics/diagnostic.ts";
import { mergeDiagnostics } from "./merge/diagnostics.ts";

const limitsPage = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html";

export const cfnAccountRole: DiagnosticDef<{ readonly parameter: string }> = {
  code: "cfn/account-role",
  severity: "info",
  summary: "Access logs need a role that an account and region has once for all its APIs.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html"],
  message: () => "In an account where API Gateway has no role for CloudWatch Logs yet, the stage cannot be made.",
  help: ({ parameter }) =>
    `Deploy one stack of each account and region with ${parameter}=true, or set the role in the console's settings.`,
};

export const cfnPermissionPrefixes: DiagnosticDef<{
  readonly name: string;
  readonly routes: number;
  readonly statements: number;
}> = {
  code: "cfn/permission-prefixes",
  severity: "info",
  summary: "A function with many routes gets permissions by path prefix, since its resource policy has little room.",
  sources: ["https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html"],
  message: ({ name, routes, statements }) =>
    `${name} is behind ${routes} routes; it gets ${statements} permission(s) that cover them by prefix instead of one for each.`,
  help: () => "Nothing need be done. Spread the routes over several functions if each must be permitted by itself.",
};

export const cfnPermissionUnknown: DiagnosticDef<{ readonly uri: string }> = {
  code: "cfn/permission-unknown",
  severity: "info",
  summary: "No permission is made for a function whose name is known only when it is called.",
  sources: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html",
  ],
  message: ({ uri }) =>
    `The function in ${uri} cannot be told from the document, so the template does not permit the API to call it.`,
  help: () =>
    "Say what the stage variable is under `stage.variables`, add an AWS::Lambda::Permission to each function that the name can stand for, or name a role in `credentials`.",
};

export const cfnUnintendedIntrinsic: DiagnosticDef<{ readonly key: string; readonly at: string }> = {
  code: "cfn/unintended-intrinsic",
  severity: "error",
  summary: "An object whose only key is Ref or starts with Fn:: is taken for an intrinsic function by CloudFormation.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html"],
  concerns: ["cfn"],
  message: ({ key, at }) =>
    `"${key}" stands alone in an object at ${at}, where CloudFormation would take it for a function.`,
  help: () => "Rename it, or give the object a second member.",
};

export const wsModelSize: DiagnosticDef<{ readonly name: string; readonly chars: number; readonly limit: number }> = {
  code: "ws/model-size",
  severity: "error",
  summary: "The schema of a WebSocket API's model has at most 32768 characters, with all that it refers to.",
  sources: ["https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models.html"],
  concerns: ["cfn"],
  message: ({ name, chars, limit }) =>
    `The schema of ${name} has ${chars} characters with what it refers to; ${limit} is the most.`,
  help: () =>
    "Make the schema smaller, or check the message in the back end: `x-apigw-websocket: { validate: false }` on the route.",
};

export const cfnUndefinedMapping: DiagnosticDef<{ readonly mapping: string }> = {
  code: "cfn/undefined-mapping",
  severity: "error",
  summary: "Fn::FindInMap needs a mapping that the template has.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html",
  ],
  concerns: ["cfn"],
  message: ({ mapping }) => `Fn::FindInMap names the mapping ${mapping}, which is defined nowhere.`,
  help: () => "Compile the template that defines it instead of the document alone, or use a parameter.",
};

export const cfnNameTaken: DiagnosticDef<{ readonly name: string }> = {
  code: "cfn/name-taken",
  severity: "error",
  summary: "A name that the document uses is that of something else in the template.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"],
  concerns: ["cfn"],
  message: ({ name }) =>
    `The document refers to ${name}, but in the generated template that is a resource of the API's own.`,
  help: ({ name }) => `Rename ${name} in the document, to My${name} for instance.`,
};

export const cfnManyParameters: DiagnosticDef<{ readonly count: number; readonly example: string }> = {
  code: "cfn/many-parameters",
  severity: "warning",
  summary: "A template with very many parameters is near the limit and hard to deploy.",
  sources: [limitsPage],
  message: ({ count, example }) =>
    `The document uses ${count} names that nothing defines; each becomes a parameter, such as ${example}.`,
  help: () =>
    'Say in the configuration what they follow, such as resolve: { "*.Arn": { pattern: "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${name}" } }, or compile the template that defines the names.',
};

export const cfnTemplateLimit: DiagnosticDef<{
  readonly what: string;
  readonly count: number;
  readonly limit: number;
}> = {
  code: "cfn/template-limit",
  severity: "error",
  summary: "A CloudFormation template has limits that no account can raise.",
  sources: [limitsPage],
  concerns: ["cfn"],
  message: ({ what, count, limit }) => `The template has ${count} ${what}; CloudFormation takes ${limit}.`,
  help: () => "Split the API into several documents, each with its own stack.",
};

export const cfnNativeLimit: DiagnosticDef<{
  readonly what: string;
  readonly count: number;
  readonly limit: number;
}> = {
  code: "cfn/native-limit",
  severity: "error",
  summary: "The native layout has a resource for each part of an API, and a CloudFormation template takes 500.",
  sources: [limitsPage],
  concerns: ["cfn"],
  message: ({ what, count, limit }) =>
    `In the native layout the template has at least ${count} ${what}; CloudFormation takes ${limit}.`,
  help: () =>
    "Use the body layout, in which the API is one resource (`layout: body`, or no --layout), or split the document.",
};

export const cfnNativeTls: DiagnosticDef<{ readonly method: string; readonly path: string }> = {
  code: "cfn/native-tls",
  severity: "error",
  summary: "CloudFormation's Method resource has no tlsConfig.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html",
  ],
  concerns: ["cfn"],
  message: ({ method, path }) =>
    `The tlsConfig of ${method.toUpperCase()} ${path} cannot be said in the native layout: calls to its back end would fail.`,
  help: () =>
    "Use the body layout (`layout: body`, or no --layout), or give the back end a certificate that can be verified.",
};

export const cfnTemplateCompact: DiagnosticDef<{ readonly bytes: number }> = {
  code: "cfn/template-compact",
  severity: "info",
  summary: "A template that is over the limit of bytes in its readable form is written as JSON without blanks.",
  sources: [limitsPage],
  concerns: ["cfn"],
  message: ({ bytes }) =>
    `The template has ${bytes} bytes in its readable form, which is too much for CloudFormation; it is written as JSON without blanks.`,
  help: () => "Nothing need be done. Split the document if the template is to be read by people.",
};

export const cfnTemplateUpload: DiagnosticDef<{ readonly bytes: number; readonly limit: number }> = {
  code: "cfn/template-upload",
  severity: "info",
  summary: "A larger template can be deployed only by way of S3.",
  sources: [limitsPage],
  message: ({ bytes, limit }) =>
    `The template has ${bytes} bytes; over ${limit} it cannot be passed in the call itself.`,
  help: () => "Give `aws cloudformation deploy` a bucket with --s3-bucket.",
};

export const cfnBodyValues: DiagnosticDef<{ readonly names: readonly string[] }> = {
  code: "cfn/body-values",
  severity: "error",
  summary: "A Body too large for a template goes to S3, where a stack fills nothing in.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html",
    limitsPage,
  ],
  concerns: ["cfn"],
  message: ({ names }) =>
    `The Body is too large for a template and has to go to S3, but a stack fills in ${namesInWords(names)}.`,
  help: () =>
    "Give each of these values to a stage variable (`stage.variables`), from which integrations and authorizers take it, write them out, or split the document.",
};

export const cfnBodyUpload: DiagnosticDef<{
  readonly path: string;
  readonly parameter: string;
  readonly bytes: number;
}> = {
  code: "cfn/body-upload",
  severity: "info",
  summary: "A Body too large for a template is a file of its own, which has to be in S3 before the stack is deployed.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html",
  ],
  concerns: ["cfn"],
  message: ({ path, bytes }) => `The Body has ${bytes} bytes; the template reads it from S3, out of ${path}.`,
  help: ({ path, parameter }) =>
    `Upload it first, under that name: aws s3 cp ${path} s3://BUCKET/ and deploy with ${parameter}=BUCKET.`,
};

export const cfnStackFilled: DiagnosticDef<{ readonly example: string; readonly others: number }> = {
  code: "cfn/stack-filled",
  severity: "info",
  summary: "A document by itself has values that only a stack can fill in.",
  sources: ["https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html"],
  concerns: ["openapi"],
  message: ({ example, others }) =>
    `The document keeps ${example}${others > 0 ? ` and ${others} more values` : ""} for a stack to fill in, which the service's import of a file does not.`,
  help: () =>
    "Put the document into a template (DefinitionBody with AWS::Include, ApiDefinition.fromInline), or write such values as a placeholder that your tool fills in.",
};

function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(", ");
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}

export const cfnUnreleasedChange: DiagnosticDef<{ readonly example: string; readonly others: number }> = {
  code: "cfn/unreleased-change",
  severity: "info",
  summary: "A value that the stack fills in can change without a new deployment of the API.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/updating-api.html"],
  message: ({ example, others }) =>
    `If the stack gives ${example}${others > 0 ? ` (or one of ${others} more names)` : ""} another value and the document stays the same, the stage goes on with the old value.`,
  help: () => "Raise `stage.redeploy` in the configuration when that happens, or put the value into a stage variable.",
};

export const cfnIdUnknown: DiagnosticDef<{ readonly made: string; readonly suggestion: string | undefined }> = {
  code: "cfn/id-unknown",
  severity: "error",
  summary: "The configuration's `ids` name resources that the template has.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"],
  concerns: ["cfn"],
  message: ({ made }) => `The template has no resource ${made} whose logical id could be kept.`,
  help: ({ suggestion }) =>
    suggestion === undefined ? "Write a logical id of the template as it is without `ids`." : `Write ${suggestion}.`,
};

export const cfnIdTaken: DiagnosticDef<{ readonly kept: string }> = {
  code: "cfn/id-taken",
  severity: "error",
  summary: "A logical id that is kept is that of one resource only.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"],
  concerns: ["cfn"],
  message: ({ kept }) => `The template has a resource or a parameter ${kept} already.`,
  help: () => "Keep another logical id, or rename what is called so in the document.",
};

export const cfnIdDeployment: DiagnosticDef<{ readonly made: string }> = {
  code: "cfn/id-deployment",
  severity: "error",
  summary: "A Deployment keeps no logical id: another one is what releases a change.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html",
  ],
  concerns: ["cfn"],
  message: ({ made }) =>
    `${made} is a Deployment, whose logical id follows from what it releases: under a kept one no change of the API would reach its stages.`,
  help: () =>
    "Leave it out: when the stack is updated, the stage moves to the new Deployment, and the old one is deleted afterwards. To stay with one, name it by `deployment` of the stage.",
};

export const cfnDeploymentTaken: DiagnosticDef<{ readonly logicalId: string }> = {
  code: "cfn/deployment-taken",
  severity: "error",
  summary: "The deployment that a stage stays with is a Deployment of the template.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"],
  concerns: ["cfn"],
  message: ({ logicalId }) =>
    `A stage is to stay with the deployment ${logicalId}, but in the generated template that is something else.`,
  help: () =>
    "Set `deployment` or `canary.stable` to the logical id of an AWS::ApiGateway::Deployment in the template that is deployed now.",
};

/** All that this emitter reports. */
export const cfnDiagnostics: readonly DiagnosticDef<never>[] = [
  ...mergeDiagnostics,
  cfnAccountRole,
  cfnDeploymentTaken,
  cfnBodyUpload,
  cfnBodyValues,
  cfnIdDeployment,
  cfnIdTaken,
  cfnIdUnknown,
  cfnManyParameters,
  cfnNameTaken,
  cfnNativeLimit,
  cfnNativeTls,
  cfnPermissionPrefixes,
  cfnPermissionUnknown,
  cfnStackFilled,
  cfnTemplateCompact,
  cfnTemplateLimit,
  cfnTemplateUpload,
  wsModelSize,
  cfnUndefinedMapping,
  cfnUnintendedIntrinsic,
  cfnUnreleasedChange,
];
