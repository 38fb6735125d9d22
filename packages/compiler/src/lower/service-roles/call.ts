import type { Cfn } from "../../ir/cfn.ts";
import type { ServiceIntegration, SubtypeIntegration } from "../../ir/integration.ts";
import { isIntrinsic } from "../../ir/cfn.ts";
import { serviceOfSubtype } from "../../service/subtypes.ts";
import { markedText, saidOf, type Places, type Said } from "./constants.ts";

/** A call of a service, as far as the integration says it. */
export interface Call {
  /** As in the integration's URI: `dynamodb`. */
  readonly service: string;
  /** As the service's API calls it, `PutItem`; undefined if only a request could tell. */
  readonly action: string | undefined;
  /** Of the URI; undefined means that of the stack. */
  readonly region: Cfn<string> | undefined;
  /** Of a URI by path: `123456789012/orders`. */
  readonly path: Cfn<string> | undefined;
  readonly method: string | undefined;
  said(name: string): Said;
}

/** What a service integration calls; undefined if it does not say which service. */
export function callOf(integration: ServiceIntegration | SubtypeIntegration): Call | undefined {
  const places: Places = { templates: integration.requestTemplates, parameters: integration.requestParameters };
  const said = (name: string): Said => saidOf(name, places);
  if (integration.kind === "subtype") {
    const subtype = isIntrinsic(integration.subtype) ? "" : integration.subtype;
    const [, action] = subtype.split("-");
    const service = serviceOfSubtype(subtype);
    const [region] = said("Region").constants;
    return service === undefined ? undefined : { service, action, region, path: undefined, method: undefined, said };
  }
  if (integration.action === undefined || integration.uri === undefined) return undefined;
  const { service, form, name } = integration.action;
  const uri = markedText(integration.uri);
  const region = uri.restore(uri.text.split(":")[3] ?? "");
  const method = isIntrinsic(integration.httpMethod) ? undefined : integration.httpMethod;
  if (form === "path") return { service, action: actionSaid(said), region, path: name, method, said };
  const { text } = markedText(name);
  // `GetObject&Bucket=pets&Key=a`: what follows is the request.
  const [action, ...query] = text.split("&");
  const inUri = { templates: [{ origin: integration.origin, key: "", text: query.join("&") }], parameters: [] };
  return {
    service,
    action: action !== undefined && /^[A-Za-z0-9]+$/.test(action) ? action : undefined,
    region,
    path: undefined,
    method,
    said: (member) => {
      const here = saidOf(member, inUri);
      return here.constants.length > 0 ? here : said(member);
    },
  };
}

/** By path the request itself names the action: `Action=SendMessage`, or `X-Amz-Target: AmazonSQS.SendMessage`. */
function actionSaid(said: Call["said"]): string | undefined {
  const [action] = said("Action").constants;
  const [target] = said("X-Amz-Target").constants;
  if (typeof action === "string") return action;
  return typeof target === "string" ? target.split(".").at(-1) : undefined;
}
