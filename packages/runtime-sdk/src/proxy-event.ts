/** A text that says what its JSON holds, if `respond` or the gateway made it; any other text can stand for it too. */
export type JsonText<Body> = string & { readonly [content]?: Body };

/** Carries a type and is never set. */
declare const content: unique symbol;

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * What Lambda is invoked with by a proxy integration of a REST API, and of an HTTP API with payload format 1.0.
 *
 * Maps without entries are null. `Query` says what the document declares; anything else may be there besides.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export interface ProxyEventV1<Path, Query, Body> {
  readonly resource: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly headers: Texts | null;
  readonly multiValueHeaders: Readonly<Record<string, readonly string[] | undefined>> | null;
  readonly pathParameters: Path;
  /** Of a name that is there several times, the last value. */
  readonly queryStringParameters: (Query & Texts) | null;
  readonly multiValueQueryStringParameters: Readonly<Record<string, readonly string[] | undefined>> | null;
  readonly stageVariables: Texts | null;
  readonly requestContext: RequestContextV1;
  readonly body: JsonText<Body> | null;
  readonly isBase64Encoded: boolean;
}

export interface RequestContextV1 {
  readonly accountId: string;
  readonly apiId: string;
  readonly stage: string;
  readonly requestId: string;
  readonly resourcePath: string;
  readonly httpMethod: string;
  readonly path: string;
  /** Context of the Lambda authorizer as text, or `claims` of a Cognito user pool. */
  readonly authorizer?: Readonly<Record<string, unknown>> | null;
  readonly identity: {
    readonly sourceIp: string;
    readonly userAgent: string | null;
    readonly apiKey?: string | null;
    readonly apiKeyId?: string | null;
    readonly userArn: string | null;
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/**
 * What Lambda is invoked with by an HTTP API with payload format 2.0. Maps without entries are left out; headers are in
 * lower case, and values of one name are joined by commas.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface ProxyEventV2<Path, Query, Body> {
  readonly version: "2.0";
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly cookies?: readonly string[];
  readonly headers: Texts;
  readonly pathParameters: Path;
  readonly queryStringParameters?: Query & Texts;
  readonly stageVariables?: Texts;
  readonly requestContext: RequestContextV2;
  readonly body?: JsonText<Body>;
  readonly isBase64Encoded: boolean;
}

export interface RequestContextV2 {
  readonly accountId: string;
  readonly apiId: string;
  readonly domainName: string;
  readonly requestId: string;
  readonly routeKey: string;
  readonly stage: string;
  readonly time: string;
  readonly timeEpoch: number;
  readonly http: {
    readonly method: string;
    readonly path: string;
    readonly protocol: string;
    readonly sourceIp: string;
    readonly userAgent: string;
  };
  /** `jwt`, `lambda` or `iam`, by the route's authorizer. */
  readonly authorizer?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}
