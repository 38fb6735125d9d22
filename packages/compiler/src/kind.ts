import type { Config } from "./config/config.ts";
import type { ApiKind } from "./ir/api.ts";
import type { LoadedDocument } from "./load/document.ts";
import { own } from "./source/json.ts";
import { child, entries } from "./source/node.ts";

const kinds: ReadonlyMap<string, ApiKind> = new Map([
  ["rest", "rest"],
  ["http", "http"],
  ["websocket", "websocket"],
]);

/** API types of the resources that a document can stand in. */
const resourceKinds: ReadonlyMap<string, ApiKind> = new Map([
  ["AWS::ApiGateway::RestApi", "rest"],
  ["AWS::Serverless::Api", "rest"],
  ["AWS::ApiGatewayV2::Api", "http"],
  ["AWS::Serverless::HttpApi", "http"],
]);

/**
 * The API type, and what said so, in words for the user.
 *
 * Features never choose it: one edit would then replace the API and its URL.
 */
export function chooseKind(
  input: { readonly type: ApiKind | undefined; readonly config: Config },
  document: LoadedDocument | undefined,
): readonly [kind: ApiKind, reason: string] {
  if (input.type !== undefined) return [input.type, "by --type"];
  const written = document && own(document.root.value, "x-apigw-type");
  const extension = typeof written === "string" ? kinds.get(written.toLowerCase()) : undefined;
  if (extension !== undefined) return [extension, "by x-apigw-type in the document"];
  if (input.config.type !== undefined) return [input.config.type, "by the configuration"];
  const resource = document?.template && resourceKinds.get(document.template.resourceType);
  if (resource !== undefined) return [resource, `by the template's ${document?.template?.resourceType ?? ""}`];
  const routes = document ? entries(child(document.root, "paths")) : [];
  if (routes.some(([path]) => path === "/$connect")) return ["websocket", "by its $connect route"];
  if (document && own(document.root.value, "x-apigw-websocket") !== undefined)
    return ["websocket", "by x-apigw-websocket in the document"];
  return ["rest", "by default"];
}
