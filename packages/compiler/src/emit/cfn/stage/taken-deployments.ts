import type { Api } from "../../../ir/api.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import { cfnDeploymentTaken } from "../diagnostics.ts";
import type { Fragment } from "../part.ts";

const types: ReadonlySet<string> = new Set(["AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment"]);

/** The fragments without Deployments that a stage is to stay with, but whose logical id is that of something else: they are reported. */
export function withoutTakenDeployments(api: Api, fragments: readonly Fragment[], report: Report): readonly Fragment[] {
  const resources = fragments.flatMap((fragment) => fragment.resources ?? []);
  const others = new Set(resources.filter(({ type }) => !types.has(type)).map(({ logicalId }) => logicalId));
  const taken = resources.filter(({ type, logicalId }) => types.has(type) && others.has(logicalId));
  if (taken.length === 0) return fragments;
  for (const { logicalId } of taken) report(cfnDeploymentTaken, api.origin, { logicalId });
  return fragments.map((fragment) =>
    fragment.resources === undefined
      ? fragment
      : { ...fragment, resources: fragment.resources.filter((resource) => !taken.includes(resource)) },
  );
}
