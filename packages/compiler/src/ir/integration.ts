import type { Located, Origin } from "../source/origin.ts";
import type { Cfn } from "./cfn.ts";

/** What stands behind an operation or route. */
export type Integration =
  LambdaIntegration | HttpIntegration | ServiceIntegration | SubtypeIntegration | MockIntegration;

interface IntegrationBase extends Located {
  /** Milliseconds; undefined means the service's own default. Outside the API type's range, `int/timeout` is reported, nothing is clamped. */
  readonly timeoutMs: Cfn<number> | undefined;
  /** Role the gateway assumes; `arn:aws:iam::*:user/*` passes the caller on. */
  readonly credentials: Cfn<string> | undefined;
  /** In document order; a REST source or target expression, an HTTP `append|overwrite|remove:…`, or a subtype's parameter. */
  readonly requestParameters: readonly ParameterMapping[];
  /** Non-proxy REST and WebSocket. */
  readonly requestTemplates: readonly Template[];
  /** WebSocket: gives the key of the request template, `$request.body.kind`; undefined means none is chosen. */
  readonly templateSelectionExpression: Cfn<string> | undefined;
  /** Non-proxy REST: by selection pattern. HTTP: by status code, parameters only. WebSocket: by `$default` or `/regular expression/`. */
  readonly responses: readonly IntegrationResponse[];
  /** undefined means the service's default, WHEN_NO_MATCH. Upper case. */
  readonly passthroughBehavior: Cfn<string> | undefined;
  readonly contentHandling: Cfn<string> | undefined;
  readonly cacheNamespace: Cfn<string> | undefined;
  readonly cacheKeyParameters: readonly Cfn<string>[];
  /** HTTP APIs: "1.0" or "2.0". */
  readonly payloadFormatVersion: Cfn<string> | undefined;
  readonly responseTransferMode: Cfn<string> | undefined;
}

export interface LambdaIntegration extends IntegrationBase {
  readonly kind: "lambda";
  readonly isProxy: boolean;
  readonly httpMethod: Cfn<string> | undefined;
  /** The invocation URI; HTTP APIs also take the function's ARN alone. */
  readonly uri: Cfn<string>;
  /** ARN of the function, alias or version inside the URI; undefined where it cannot be seen. */
  readonly functionArn: Cfn<string> | undefined;
}

export interface HttpIntegration extends IntegrationBase {
  readonly kind: "http";
  readonly isProxy: boolean;
  readonly httpMethod: Cfn<string> | undefined;
  /** URL, or for a private HTTP API integration a listener's or Cloud Map service's ARN. */
  readonly uri: Cfn<string> | undefined;
  readonly vpcLink: VpcLinkUse | undefined;
  readonly tls:
    | {
        readonly insecureSkipVerification: Cfn<boolean> | undefined;
        readonly serverNameToVerify: Cfn<string> | undefined;
      }
    | undefined;
}

/** An AWS service action on REST or WebSocket: `arn:{p}:apigateway:{region}:{service}:{action|path}/…`. */
export interface ServiceIntegration extends IntegrationBase {
  readonly kind: "service";
  readonly isProxy: boolean;
  readonly httpMethod: Cfn<string> | undefined;
  readonly uri: Cfn<string> | undefined;
  /** Undefined where the URI does not say it in the document. */
  readonly action: ServiceAction | undefined;
  /** All that its role has to allow, where `x-apigw-mapping` says what is called; else only URI and templates could tell. */
  readonly access: readonly ServiceAccess[] | undefined;
}

/** An action of a service on one resource. */
export interface ServiceAccess {
  /** As IAM calls it: `dynamodb:PutItem`. */
  readonly action: string;
  /** Its ARN; that of a bucket's objects ends in `/*`; `*` where IAM knows no resource of the action. */
  readonly resource: Cfn<string>;
}

export interface ServiceAction {
  /** `dynamodb`, `sqs`, `states` … */
  readonly service: string;
  readonly form: "action" | "path";
  /** What follows the form: `PutItem`, or `{bucket}/{key}`. */
  readonly name: Cfn<string>;
}

/** A first-class AWS service integration of an HTTP API. */
export interface SubtypeIntegration extends IntegrationBase {
  readonly kind: "subtype";
  /** `SQS-SendMessage` … */
  readonly subtype: Cfn<string>;
}

export interface MockIntegration extends IntegrationBase {
  readonly kind: "mock";
}

export interface VpcLinkUse {
  readonly id: Cfn<string> | undefined;
  /** REST over a VPC link V2: the load balancer's ARN. */
  readonly target: Cfn<string> | undefined;
}

export interface ParameterMapping extends Located {
  readonly target: string;
  readonly source: Cfn<string>;
}

export interface Template extends Located {
  /** Media type, `$default`, or on WebSocket APIs a template selection key. */
  readonly key: string;
  readonly text: Cfn<string>;
  /** Where the text stands, if that is a file of its own. */
  readonly textOrigin?: Origin;
  /** The compiler made it: no place of the document has the text. */
  readonly isMade?: true;
}

export interface IntegrationResponse extends Located {
  /** Regular expression, or `default`. On HTTP APIs the status code of the back end, on WebSocket APIs the response's key. */
  readonly pattern: string;
  /** Undefined on HTTP APIs, where only parameters are mapped, and on WebSocket APIs, whose messages have no status. */
  readonly statusCode: Cfn<string> | undefined;
  /** WebSocket: gives the key of the response template. */
  readonly templateSelectionExpression: Cfn<string> | undefined;
  readonly parameters: readonly ParameterMapping[];
  readonly templates: readonly Template[];
  readonly contentHandling: Cfn<string> | undefined;
}
