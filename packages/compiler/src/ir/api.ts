import type { Located } from "../source/origin.ts";
import type { Authorizer } from "./authorizer.ts";
import type { Cfn, CfnJson } from "./cfn.ts";
import type { ParameterMapping, Template } from "./integration.ts";
import type { Operation, SecurityScheme } from "./operation.ts";
import type { NamedSchema } from "./schema.ts";
import type { ServiceRole } from "./service-role.ts";
import type { HttpSettings, RestSettings, WebSocketSettings } from "./settings.ts";
import type { PushMessage, Route } from "./websocket.ts";

/** The whole of what is compiled: document and configuration, as API Gateway's own import would read them. */
export type Api = RestApi | HttpApi | WebSocketApi;
export type ApiKind = Api["kind"];

interface ApiBase extends Located {
  /** Names the package, the output folder and nothing in AWS: from the configuration, else the title, else the file. Kebab-case. */
  readonly name: string;
  /** Becomes the API's name. */
  readonly title: Cfn<string>;
  readonly version: Cfn<string> | undefined;
  readonly description: Cfn<string> | undefined;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  readonly schemas: readonly NamedSchema[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** In document order; names are unique. */
  readonly authorizers: readonly Authorizer[];
  /** What the service's own import would say of the document as written, where its words are known. */
  readonly importRemarks: readonly ImportRemark[];
}

export interface RestApi extends ApiBase {
  readonly kind: "rest";
  readonly operations: readonly Operation[];
  readonly serviceRoles: readonly ServiceRole[];
  readonly models: readonly Model[];
  readonly validators: readonly RequestValidator[];
  readonly gatewayResponses: readonly GatewayResponse[];
  /** IAM policy document. */
  readonly policy: CfnJson | undefined;
  readonly binaryMediaTypes: readonly Cfn<string>[];
  /** Bytes; undefined means off. */
  readonly minimumCompressionSize: Cfn<number> | undefined;
  readonly apiKeySource: Cfn<string> | undefined;
  readonly documentation: Documentation | undefined;
  readonly securityPolicy: Cfn<string> | undefined;
  readonly endpointAccessMode: Cfn<string> | undefined;
  readonly settings: RestSettings;
}

/** A sentence of the service's import. */
export interface ImportRemark extends Located {
  /**
   * After warnings the rest is imported, unless the import was told to fail on them; after errors nothing is, but all of
   * them are said; a refusal stands alone. `unfilled` is a refusal too, of what a stack would have filled in.
   */
  readonly severity: "warning" | "error" | "refusal" | "unfilled";
  readonly text: string;
}

export interface HttpApi extends ApiBase {
  readonly kind: "http";
  readonly operations: readonly Operation[];
  readonly serviceRoles: readonly ServiceRole[];
  readonly cors: HttpCors | undefined;
  readonly settings: HttpSettings;
}

/** Lowered from the document form that ARCHITECTURE.md describes under "WebSocket documents". */
export interface WebSocketApi extends ApiBase {
  readonly kind: "websocket";
  readonly routes: readonly Route[];
  readonly serviceRoles: readonly ServiceRole[];
  /** Messages that the back end pushes. */
  readonly pushes: readonly PushMessage[];
  /** Those of all named schemas, and of messages whose schema has no name; the template has what routes use. */
  readonly models: readonly Model[];
  /** Over the client's message: `$request.body.action`. */
  readonly routeSelectionExpression: string;
  /** Undefined means the service's own, `$request.header.x-api-key`. */
  readonly apiKeySelectionExpression: string | undefined;
  /** Whether the gateway takes models as they are, without checking that they are schemas. */
  readonly disablesSchemaValidation: Cfn<boolean> | undefined;
  /** Property that says which message a push is. */
  readonly messageDiscriminator: string;
  /** Property by which the reply of a two-way route finds its message. */
  readonly correlationProperty: string;
  /** Key of the route that clients ping, so that the connection is not closed as idle. */
  readonly keepAliveRoute: string | undefined;
  readonly settings: WebSocketSettings;
}

/** What the gateway validates bodies with: JSON Schema draft 4, `$ref`s as `#/components/schemas/Name`. */
export interface Model extends Located {
  /** Alphanumeric and unique: the source's name, sanitised where the service would refuse it. */
  readonly name: string;
  readonly sourceName: string;
  readonly description: string | undefined;
  readonly schema: CfnJson;
}

export interface RequestValidator extends Located {
  readonly name: string;
  readonly validatesBody: Cfn<boolean>;
  readonly validatesParameters: Cfn<boolean>;
}

export interface GatewayResponse extends Located {
  /** `DEFAULT_4XX` … */
  readonly type: string;
  readonly statusCode: Cfn<string> | undefined;
  readonly parameters: readonly ParameterMapping[];
  /** Plain substitution, not VTL. */
  readonly templates: readonly Template[];
}

export interface Documentation extends Located {
  readonly version: Cfn<string> | undefined;
  readonly parts: readonly DocumentationPart[];
}

export interface DocumentationPart extends Located {
  readonly location: {
    readonly type: string;
    readonly path?: string;
    readonly method?: string;
    readonly statusCode?: string;
    readonly name?: string;
  };
  readonly properties: CfnJson;
}

export interface HttpCors extends Located {
  readonly allowOrigins: readonly Cfn<string>[];
  readonly allowMethods: readonly Cfn<string>[];
  readonly allowHeaders: readonly Cfn<string>[];
  readonly exposeHeaders: readonly Cfn<string>[];
  /** Seconds. */
  readonly maxAgeSeconds: Cfn<number> | undefined;
  readonly allowCredentials: Cfn<boolean> | undefined;
}

export interface Server {
  /** Variables stay in braces; placeholders of other tools verbatim. */
  readonly url: Cfn<string>;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  /** Empty where the document does not say it. */
  readonly default: Cfn<string>;
  readonly enum: readonly string[];
}

export interface Tag {
  readonly name: string;
  readonly description: string | undefined;
  /** HTTP APIs: becomes an AWS tag; undefined means it does not. */
  readonly value: Cfn<string> | undefined;
}
