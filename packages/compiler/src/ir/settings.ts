import type { Cfn } from "./cfn.ts";
import type { Endpoint, RestEndpoint } from "./settings/endpoint.ts";
import type { SdkSettings } from "./settings/sdk.ts";
import type { HttpStage, RestStage, WebSocketStage } from "./settings/stage.ts";
import type { RestSurroundings, Surroundings } from "./settings/surroundings.ts";

/** Deployment settings: what the configuration adds to the document, safe defaults filled in. */
export interface RestSettings extends CommonSettings, RestSurroundings {
  /** One OpenAPI Body, or a resource for each part of the API. */
  readonly layout: "body" | "native";
  readonly endpoint: RestEndpoint;
  readonly stage: RestStage;
  readonly furtherStages: readonly RestStage[];
}

export interface HttpSettings extends CommonSettings, Surroundings {
  readonly endpoint: Endpoint;
  readonly stage: HttpStage;
  readonly furtherStages: readonly HttpStage[];
}

export interface WebSocketSettings extends CommonSettings, Surroundings {
  readonly usagePlans: RestSurroundings["usagePlans"];
  readonly endpoint: Endpoint;
  readonly stage: WebSocketStage;
  readonly furtherStages: readonly WebSocketStage[];
}

interface CommonSettings {
  /** For every resource that takes tags. */
  readonly tags: Readonly<Record<string, Cfn<string>>>;
  /** AWS::Lambda::Permission resources for the functions the document names. */
  readonly createsLambdaPermissions: boolean;
  /** Limits of the account, where raised: row of service/limits.ts → value. */
  readonly quotas: Readonly<Record<string, number>>;
  /** What stays when it leaves the template, or the stack goes. */
  readonly retains: { readonly api: boolean; readonly logs: boolean; readonly deployments: boolean };
  /** How the template is written. */
  readonly templateFormat: "yaml" | "json";
  readonly sdk: SdkSettings;
  readonly docs: DocsSettings;
}

export interface DocsSettings {
  /** Heading of the page; undefined: the API's title. */
  readonly title: string | undefined;
  /** `auto`: as the reader's system says. */
  readonly theme: "auto" | "light" | "dark";
}
