import type { Api } from "../../ir/api.ts";
import type { Fragment } from "./part.ts";

type Retains = Api["settings"]["retains"];

/** What `retain` of the configuration calls by one name. A key stays with what it decrypts. */
const typesOf: Readonly<Record<keyof Retains, ReadonlySet<string>>> = {
  api: new Set(["AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api"]),
  logs: new Set(["AWS::Logs::LogGroup", "AWS::KMS::Key"]),
  deployments: new Set(["AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment"]),
};

/** The fragment with the deletion policies that the configuration asks for. */
export function withRetained(fragment: Fragment, retains: Retains): Fragment {
  const types = (Object.keys(typesOf) as (keyof Retains)[])
    .filter((part) => retains[part])
    .map((part) => typesOf[part]);
  if (types.length === 0 || fragment.resources === undefined) return fragment;
  return {
    ...fragment,
    resources: fragment.resources.map((resource) =>
      types.some((set) => set.has(resource.type)) ? { ...resource, retained: true } : resource,
    ),
  };
}
