import type { EmitterName, Severity } from "../diagnostics/diagnostic.ts";
import type { ApiKind } from "../ir/api.ts";
import type { ConfigValue } from "./config-value.ts";
import type { EndpointConfig } from "./settings/endpoint.ts";
import type { NamesConfig } from "./settings/names.ts";
import type { QuotasConfig } from "./settings/quotas.ts";
import type { SdkConfig } from "./settings/sdk.ts";
import type { StageConfig } from "./settings/stage.ts";
import type { SurroundingsConfig } from "./settings/surroundings.ts";

export type { ConfigIntrinsic, ConfigParameter, ConfigValue } from "./config-value.ts";
export type { StageConfig } from "./settings/stage.ts";

/**
 * What OpenAPI cannot say: the content of `apigw.config.{ts,js,json,yaml}`, as the user wrote it.
 *
 * Everything may be left out; lowering fills in safe defaults. `config.schema.json` says the same for editors.
 */
export interface Config extends NamesConfig, SurroundingsConfig {
  /** The API type, where the command line and the document's `x-apigw-type` say none. */
  readonly type?: ApiKind;
  /** Names the output folder and the SDK's package, kebab-case; default: from the document's title. */
  readonly name?: string;
  /** Output folder, relative to the configuration; default: `dist/<name>` below the working directory. */
  readonly out?: string;
  /** What to make; default: everything there is. */
  readonly emit?: readonly EmitterName[];
  /** REST: the API in one OpenAPI Body (the default), or as a resource for each of its parts. */
  readonly layout?: "body" | "native";
  /** How the template, and the document that `openapi` makes, are written; default: yaml. */
  readonly templateFormat?: "yaml" | "json";
  /** A CloudFormation or SAM template, relative to the configuration: what is made becomes part of it. */
  readonly merge?: string;
  /** Other severities for findings, by code. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  /** Limits of the account that AWS has raised: their names are those of the findings about them. */
  readonly quotas?: QuotasConfig;
  /** For every resource that takes tags. */
  readonly tags?: Readonly<Record<string, ConfigValue<string>>>;
  /** Other defaults: `production` has encrypted logs that are kept for a year, execution logs, metrics and traces. */
  readonly preset?: "production";
  /** What stays when it leaves the template, or the stack goes: the API, its log groups, old deployments. */
  readonly retain?: readonly RetainedPart[];
  readonly stage?: StageConfig;
  /** Further stages of the same API, by name; what one does not say is as `stage` has it. */
  readonly stages?: Readonly<Record<string, StageConfig>>;
  readonly endpoint?: EndpointConfig;
  /**
   * What becomes of the base path of the document's first server: left out (the default), put before every path, or put
   * there without its first step. The same as the import parameter `basepath`.
   */
  readonly basePath?: "ignore" | "prepend" | "split";
  /** Whether to make the AWS::Lambda::Permission resources of the functions the document names; default: yes. */
  readonly lambdaPermissions?: boolean;
  /** Integrations of operations that have none in the document: by operationId, or `default` for all. */
  readonly integrations?: Readonly<Record<string, IntegrationConfig>>;
  readonly sdk?: SdkConfig;
  readonly docs?: DocsConfig;
  /** Several documents that one run compiles; each takes over what it does not say itself. */
  readonly apis?: readonly (string | ApiConfig)[];
}

/** One of several documents: its path, relative to the configuration, and what is different for it. */
export interface ApiConfig extends Omit<Config, "apis"> {
  readonly document: string;
}

/** A part of the stack that may hold what cannot be made again. */
export type RetainedPart = "api" | "logs" | "deployments";

/** A Lambda proxy integration. */
export interface IntegrationConfig {
  /** The function: a logical id, or an ARN. In a text, `${operationId}` stands for the operation's name. */
  readonly lambda: ConfigValue<string>;
}

export interface DocsConfig {
  /** Heading of the page; default: the document's title. */
  readonly title?: string;
  /** What the page looks like until its reader chooses; default: `auto`, as the reader's system says. */
  readonly theme?: "auto" | "light" | "dark";
}

/** Gives types to `apigw.config.ts`; returns what it is given. */
export function defineConfig(config: Config): Config {
  return config;
}
