import type { Located, Origin } from "../source/origin.ts";
import type { Json } from "../source/json.ts";
import type { Cfn, CfnJson, ConditionBranch } from "./cfn.ts";
import type { Authorization } from "./authorizer.ts";
import type { Integration } from "./integration.ts";
import type { Schema } from "./schema.ts";

/** Lower case; `any` is x-amazon-apigateway-any-method. */
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" | "any";

/** One method on one path of a REST or HTTP API. */
export interface Operation extends Located {
  /** The operation's name in everything emitted: unique, camelCase, an ASCII identifier. */
  readonly id: string;
  /** As the document says. */
  readonly operationId: string | undefined;
  readonly method: HttpMethod;
  /** `/pets/{petId}`: as the document says, with the slash that it may have forgotten and the base path that settings add. */
  readonly path: string;
  /** Where `paths` has the path; a `$ref` may lead from there to the operation. */
  readonly pathOrigin: Origin;
  /** Made of the settings to answer browsers that ask who may call; no client calls it by itself. REST only. */
  readonly isPreflight: boolean;
  /** HTTP API: the `$default` route. */
  readonly isDefaultRoute: boolean;
  /** Branches of `Fn::If` this operation stands in, outermost first; several operations can share method and path. */
  readonly when: readonly ConditionBranch[];
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  readonly tags: readonly string[];
  /** Those of the path item included; path parameters the document left out are added, `isImplicit`. */
  readonly parameters: readonly Parameter[];
  /** How the pages of a list are asked for; undefined if the document does not say. For the SDK. */
  readonly pagination: Pagination | undefined;
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly Response[];
  /** What a client may present: one of these, each all of its members; empty means nothing is needed. */
  readonly security: readonly SecurityRequirement[];
  /** What the gateway asks for. */
  readonly authorization: Authorization;
  readonly isApiKeyRequired: boolean;
  /** Name of a request validator, root default included; REST only. */
  readonly validator: string | undefined;
  readonly integration: Integration | undefined;
}

/** `items` is a JSON Pointer to the list in the body of a page, empty for the body itself. */
export type Pagination = { readonly items: string } & (
  | { readonly style: "link" }
  /** `next` is a JSON Pointer to what the next request sends as the parameter. */
  | { readonly style: "cursor"; readonly parameter: string; readonly next: string }
  /** The parameter counts pages or items, from `first` on. */
  | { readonly style: "page" | "offset"; readonly parameter: string; readonly first: number }
);

export type ParameterLocation = "path" | "query" | "header" | "cookie";

export interface Parameter extends Located {
  /** As on the wire. */
  readonly name: string;
  readonly in: ParameterLocation;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  /** The document left it out, and the path has it. */
  readonly isImplicit: boolean;
  readonly description: string | undefined;
  /** OpenAPI 3 style, defaults filled in; 2.0 collectionFormat is brought to it (`tsv` is `tabDelimited`, which no 3.x style says). */
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly schema: Schema;
  /** Set where the parameter is serialised as a media type (`content`), which then rules instead of the style. */
  readonly contentType: string | undefined;
}

export type ParameterStyle =
  "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "tabDelimited" | "deepObject";

export interface RequestBody extends Located {
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly content: readonly MediaType[];
}

export interface MediaType extends Located {
  /** As written: `application/json`, `text/*`. */
  readonly type: string;
  readonly schema: Schema;
  /** What the gateway knows of it; undefined where nothing can be made of the schema. REST only. */
  readonly model: ModelUse | undefined;
  /** Multipart and form: how each property is sent. */
  readonly encoding: readonly PropertyEncoding[];
}

export interface PropertyEncoding {
  readonly property: string;
  readonly contentType: string | undefined;
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean | undefined;
}

/** How a body names its model: by the name of a {@link Model}, or inline, where the service makes up a name. */
export type ModelUse =
  { readonly kind: "named"; readonly name: string } | { readonly kind: "inline"; readonly schema: CfnJson };

export interface Response extends Located {
  /** `200`, `2XX` or `default`, as a string whatever the document's key was. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly MediaType[];
  readonly links: readonly ResponseLink[];
}

/** A call that an answer leads to: OpenAPI's `links`. It names one or the other. */
export interface ResponseLink extends Located {
  readonly operationId: string | undefined;
  readonly operationRef: string | undefined;
  /** Names may have their place before them (`query.cursor`); values are runtime expressions, or constants as JSON. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

export interface ResponseHeader extends Located {
  readonly name: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly schema: Schema;
}

/** All members must be presented. Empty: nothing need be. */
export type SecurityRequirement = readonly { readonly scheme: string; readonly scopes: readonly Cfn<string>[] }[];

/** A security scheme as a client sees it. */
export interface SecurityScheme extends Located {
  readonly name: string;
  readonly description: string | undefined;
  readonly kind: SecuritySchemeKind;
  /** IAM (SigV4), by `x-amazon-apigateway-authtype: awsSigv4`. */
  readonly isIam: boolean;
  /** Name of the {@link Authorizer} of the same key; undefined for plain API keys, IAM, and schemes the gateway does not know. */
  readonly authorizer: string | undefined;
}

export type SecuritySchemeKind =
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string }
  | { readonly type: "http"; readonly scheme: string }
  | { readonly type: "oauth2"; readonly flows: Json }
  | { readonly type: "openIdConnect"; readonly url: string }
  | { readonly type: "mutualTLS" }
  | { readonly type: "unknown"; readonly name: string };
