import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { HttpApi, RestApi } from "../../../ir/api.ts";
import { standsFor } from "../../../ir/stand-in.ts";
import { isObject, own, type JsonObject } from "../../../source/json.ts";
import { shortHash } from "../../../source/short-hash.ts";
import { openApiBody } from "../body/index.ts";
import { canonicalJson } from "../canonical-json.ts";
import { cfnBodyUpload, cfnBodyValues } from "../diagnostics.ts";
import { apiIds } from "../ids.ts";
import { jsonMap } from "../../../source/json-map.ts";
import { printParameter, type Template } from "../template.ts";
import { printValue } from "../value.ts";
import { gatewayVariable } from "./gateway-variable.ts";
import { sayPlainly, type Speaker } from "./say-plainly.ts";

/** A template that reads its Body from S3, and the file to put there. */
export interface BodyInS3 {
  readonly template: Template;
  readonly path: string;
  readonly text: string;
}

const bucketParameter = "ApiBodyBucket";
const keyDigits = 10;

/**
 * The template with its Body in a file, for a Body that is too large for a template; undefined, and reported, if the Body has values
 * that only a stack can fill in.
 *
 * The file's name follows from its content: CloudFormation does not look into the object, so that another content needs another key.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-restapi-s3location.html
 */
export function moveBodyToS3(api: RestApi | HttpApi, template: Template, report: Report): BodyInS3 | undefined {
  const { json, unsaid } = sayPlainly(openApiBody(api), speakerFor(api));
  if (unsaid.length > 0) {
    const names = unsaid.map((name) => standsFor(name)?.name ?? name);
    report(cfnBodyValues, api.origin, { names });
    return undefined;
  }
  const text = `${JSON.stringify(json)}\n`;
  const path = `api-body-${shortHash(text, keyDigits)}.json`;
  report(cfnBodyUpload, api.origin, { path, parameter: bucketParameter, bytes: Buffer.byteLength(text, "utf8") });
  const id = apiIds[api.kind].api;
  const parameter = printParameter({
    name: bucketParameter,
    description: `Bucket, in the stack's region, that ${path} has been uploaded to`,
    type: "String",
  });
  return {
    path,
    text,
    template: {
      ...template,
      parameters: { ...template.parameters, [bucketParameter]: parameter },
      resources: { ...template.resources, [id]: withLocation(own(template.resources, id), path) },
    },
  };
}

/** The API's resource with the place of its Body in place of that. */
function withLocation(resource: unknown, key: string): JsonObject {
  const written = isObject(resource) ? resource : {};
  const properties = own(written, "Properties");
  const members = isObject(properties) ? Object.entries(properties) : [];
  const location = { Bucket: { Ref: bucketParameter }, Key: key };
  return {
    ...written,
    Properties: jsonMap(
      members.map(([name, value]) => (name === "Body" ? ["BodyS3Location", location] : [name, value])),
    ),
  };
}

function speakerFor({ settings }: RestApi | HttpApi): Speaker {
  const variables = new Map(
    Object.entries(settings.stage.variables).map(([name, value]) => [canonicalJson(printValue(value)), name]),
  );
  return {
    literal: (text) => text,
    say(use, path) {
      const variable = use.kind === "ref" ? gatewayVariable(use.name) : undefined;
      if (variable !== undefined) return variable;
      if (!takesStageVariables(path)) return undefined;
      const value = use.kind === "ref" ? { Ref: use.name } : { "Fn::GetAtt": [use.resource, use.attribute] };
      const name = variables.get(canonicalJson(value));
      return name === undefined ? undefined : `\${stageVariables.${name}}`;
    },
    keep: (intrinsic) => intrinsic,
  };
}

/**
 * Where stage variables are filled in: in what an integration or an authorizer calls, and as whom.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html
 */
function takesStageVariables(path: readonly string[]): boolean {
  const [holder, member] = path.slice(-2);
  if (holder === "x-amazon-apigateway-integration") return member === "uri" || member === "credentials";
  return holder === "x-amazon-apigateway-authorizer" && member === "authorizerUri";
}
