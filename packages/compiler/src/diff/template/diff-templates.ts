import { replacements } from "../../service/replacement.ts";
import type { JsonObject } from "../../source/json.ts";
import { changeClasses, createNote, type Change } from "../change.ts";
import { clashesOf } from "./clashes.ts";
import { goesAway, notDeployed, staysLive } from "./operations.ts";
import { planUpdate, type Cause, type UpdatePlan } from "./plan.ts";
import { namesIn, propertyAt, type StackResource } from "./resources.ts";

/**
 * What updating a stack of the old template with the new one does that matters: each resource that is made anew, and what that
 * means; what is deleted; what CloudFormation would refuse; and what stays live although the template no longer has it.
 */
export function diffTemplates(old: JsonObject, now: JsonObject): readonly Change[] {
  const { note, changes } = createNote();
  const plan = planUpdate(old, now);
  for (const { id, type } of plan.retyped) {
    const message = `${id} becomes ${type}: CloudFormation refuses to change the type of a resource. Give it another logical id, by \`ids\` of the configuration, or deploy to another stack.`;
    note("template/type", "breaking", message, {});
  }
  for (const { made, inTheWay } of clashesOf(plan)) {
    note("template/clash", "breaking", clashMessage(made, inTheWay), {});
  }
  const [staying, going] = [staysLive(plan), goesAway(plan)];
  for (const { label, id } of staying) {
    const message = `${label} stays live: the new deployment is made before ${id} is deleted. Update once more with another \`stage.redeploy\`, or ${elsewise(plan)}.`;
    note("template/stays-live", "weakened", message, {});
  }
  for (const { label, id } of going) {
    const message = `${label} is deleted with ${id}: clients that call it find nothing there.`;
    note("template/operation-removed", "breaking", message, {});
  }
  for (const api of notDeployed(plan)) {
    const message = `${api} changes, and no deployment is new: its stages go on as they are. Raise \`stage.redeploy\`.`;
    note("template/not-deployed", "weakened", message, {});
  }
  for (const [id, causes] of plan.replaced) {
    const resource = plan.now.get(id);
    if (resource === undefined) continue;
    const means = meaningOf(resource);
    const message = `${id} (${resource.type}) is made anew, since ${causes.map(causeText).join(" and ")}.${means === undefined ? "" : ` ${means}`}`;
    note("template/replaced", means === undefined ? "safe" : "replacement", message, {});
  }
  for (const resource of plan.removed) noteRemoved(resource, plan);
  const said = new Set([...staying, ...going].map(({ id }) => id));
  const quiet = plan.removed.filter(
    (resource) => !resource.isRetained && !isFelt(resource, plan) && !said.has(resource.id),
  );
  if (quiet.length > 0) {
    const ids = quiet.map(({ id }) => id).join(", ");
    note("template/removed", "safe", `Deleted, which by itself no client notices: ${ids}.`, {});
  }
  return [...changes].sort((a, b) => changeClasses.indexOf(a.class) - changeClasses.indexOf(b.class));

  function noteRemoved(resource: StackResource, { added }: UpdatePlan): void {
    const { id, type, isRetained } = resource;
    if (isRetained) {
      note("template/removed", "safe", `${id} (${type}) leaves the stack and stays in the account.`, {});
    } else if (apiTypes.has(type)) {
      const next = added.find((other) => apiTypes.has(other.type));
      const message =
        next === undefined
          ? `${id} (${type}) is deleted, and its URL with it.`
          : `${id} (${type}) is deleted, and ${next.id} made: a new API with a new id and a new execute-api URL. Without a custom domain in front, no client finds it.`;
      note("template/removed", next === undefined ? "breaking" : "replacement", message, {});
    } else if (isFelt(resource, plan)) note("template/removed", "breaking", `${id} (${type}) is deleted.`, {});
  }
}

/** What never leaves an operation or a route behind. */
function elsewise({ now }: UpdatePlan): string {
  const hasRoutes = [...now.values()].some(({ type }) => type === "AWS::ApiGatewayV2::Route");
  return hasRoutes ? "leave `stage.autoDeploy` on" : "use the body layout";
}

const apiTypes: ReadonlySet<string> = new Set(["AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api"]);

/** Types whose end clients notice. */
const clientTypes: ReadonlySet<string> = new Set([
  "AWS::ApiGateway::ApiKey",
  "AWS::ApiGateway::BasePathMapping",
  "AWS::ApiGateway::BasePathMappingV2",
  "AWS::ApiGateway::DomainName",
  "AWS::ApiGateway::DomainNameAccessAssociation",
  "AWS::ApiGateway::DomainNameV2",
  "AWS::ApiGateway::GatewayResponse",
  "AWS::ApiGateway::Stage",
  "AWS::ApiGateway::UsagePlan",
  "AWS::ApiGateway::UsagePlanKey",
  "AWS::ApiGatewayV2::ApiMapping",
  "AWS::ApiGatewayV2::DomainName",
  "AWS::ApiGatewayV2::RouteResponse",
  "AWS::ApiGatewayV2::RoutingRule",
  "AWS::ApiGatewayV2::Stage",
  "AWS::EC2::VPCEndpoint",
  "AWS::Route53::RecordSet",
]);

/** Whether clients notice that it is gone; of what goes with its API or its route, they notice that. */
function isFelt(resource: StackResource, { removed }: UpdatePlan): boolean {
  if (apiTypes.has(resource.type)) return true;
  const owners = new Set(ownerKeys.flatMap((key) => [...namesIn(propertyAt(resource, key))]));
  return clientTypes.has(resource.type) && !removed.some(({ id }) => owners.has(id));
}

const ownerKeys = ["RestApiId", "ApiId", "RouteId"];

function meaningOf({ type }: StackResource): string | undefined {
  return Object.hasOwn(replacements, type) ? replacements[type]?.means : undefined;
}

function clashMessage(made: StackResource, inTheWay: StackResource): string {
  const twice = "Update twice: first without either, then with the new one.";
  if (made.type === "AWS::ApiGateway::Resource") {
    return `The update fails: ${made.id} is made while ${inTheWay.id} is still there, and below one path there is room for one of them ("A sibling of this resource already has a variable path part"). ${twice} The body layout has no such step.`;
  }
  return `The update fails: ${made.id} (${made.type}) is made while ${inTheWay.id}, which has the same name, is still there. ${twice}`;
}

function causeText(cause: Cause): string {
  if (cause.kind === "reference") return `${cause.property} names ${cause.to}, which is made anew`;
  return `${cause.property} changes from ${cause.from || "nothing"} to ${cause.to || "nothing"}`;
}
