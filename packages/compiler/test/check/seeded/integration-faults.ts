import { own } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import type { IntegrationPlace } from "./document-view.ts";
import { atIntegrations, both, http, rest, set, setAll, setIn, type FaultKind, type Injection } from "./kind.ts";

const isProxy = ({ type }: IntegrationPlace): boolean => type.endsWith("_proxy");
const isHttp = ({ type, uri, value }: IntegrationPlace): boolean =>
  type.startsWith("http") && /^https?:\/\//.test(uri) && own(value, "connectionType") === undefined;
/** Of an HTTP API, whose parameters are mapped. */
const isMapped = (each: IntegrationPlace): boolean =>
  isProxy(each) && own(each.value, "integrationSubtype") === undefined;
const isLambda = ({ type, value }: IntegrationPlace): boolean =>
  type.startsWith("aws") && /:lambda:path/.test(JSON.stringify(own(value, "uri") ?? ""));
const only = (holds: boolean, injection: () => Injection): Injection | undefined => (holds ? injection() : undefined);
const template = (code: string, text: string): FaultKind =>
  atIntegrations(code, rest, (each) =>
    only(!isProxy(each) && each.type !== "mock", () => setIn(each, "requestTemplates", "application/json", text)),
  );

/** A response mapping of a non-proxy integration, in its first response. */
function inResponse(
  { value, pointer }: IntegrationPlace,
  member: string,
  key: string,
  text: string,
): Injection | undefined {
  const responses = own(value, "responses");
  const [pattern, response] = Object.entries((responses ?? {}) as object)[0] ?? [];
  if (pattern === undefined || typeof response !== "object") return undefined;
  const place = {
    pointer: pointer + toPointer(["responses", pattern]),
    name: pattern,
    value: response as IntegrationPlace["value"],
  };
  return setIn(place, member, key, text);
}

/** What stands behind operations, and what is mapped on the way. */
export const integrationFaults: readonly FaultKind[] = [
  atIntegrations("int/timeout", both, (each) => set(each, "timeoutInMillis", 10)),
  atIntegrations("int/timeout", both, (each) => set(each, "timeoutInMillis", 900_001), "long"),
  atIntegrations("int/type", both, (each) => set(each, "type", "lambda")),
  atIntegrations("int/lambda-post", rest, (each) => only(isLambda(each), () => set(each, "httpMethod", "GET"))),
  atIntegrations("int/method-required", rest, (each) =>
    only(each.type !== "mock" && own(each.value, "httpMethod") !== undefined, () =>
      setAll(each, { httpMethod: undefined }, ""),
    ),
  ),
  atIntegrations("int/enum", rest, (each) => set(each, "passthroughBehavior", "sometimes")),
  atIntegrations("int/http-uri", rest, (each) =>
    only(isHttp(each), () => set(each, "uri", "backend.example.com/fault")),
  ),
  atIntegrations("int/aws-arn", rest, (each) =>
    only(isLambda(each), () => set(each, "uri", "arn:aws:iam::123456789012:role/fault")),
  ),
  atIntegrations("int/aws-proxy-target", rest, (each) =>
    only(isLambda(each) && isProxy(each), () => set(each, "uri", "arn:aws:apigateway:eu-west-1:s3:path/bucket/key")),
  ),
  atIntegrations("int/type-http", http, (each) => set(each, "type", "mock")),
  atIntegrations("int/payload-version", http, (each) =>
    only(isProxy(each) && own(each.value, "payloadFormatVersion") !== undefined, () =>
      set(each, "payloadFormatVersion", "3.0"),
    ),
  ),
  atIntegrations("int/vpclink-id", both, (each) =>
    only(isHttp(each) && own(each.value, "connectionId") === undefined, () =>
      set(each, "connectionType", "VPC_LINK", ""),
    ),
  ),
  atIntegrations("int/vpclink-target", rest, (each) =>
    only(isHttp(each), () =>
      setAll(
        each,
        { connectionType: "VPC_LINK", connectionId: "abc123", integrationTarget: "https://internal.example.com" },
        "integrationTarget",
      ),
    ),
  ),
  atIntegrations("int/tls-insecure", rest, (each) => {
    const { edits, at } = set(each, "tlsConfig", { insecureSkipVerification: true });
    return only(isLambda(each), () => ({ edits, at: `${at}/insecureSkipVerification` }));
  }),
  atIntegrations("int/cache-key", rest, (each) => {
    const { edits, at } = set(each, "cacheKeyParameters", ["method.request.querystring.faulty"]);
    return { edits, at: `${at}/0` };
  }),
  atIntegrations("int/stream", rest, (each) => only(!isProxy(each), () => set(each, "responseTransferMode", "STREAM"))),
  atIntegrations("int/subtype-rest", rest, (each) => set(each, "integrationSubtype", "SQS-SendMessage")),
  atIntegrations("int/private-target-http", http, (each) =>
    only(isMapped(each), () =>
      set(each, "integrationTarget", "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/pets/1"),
    ),
  ),
  atIntegrations("int/server-name-rest", rest, (each) => {
    const { edits, at } = set(each, "tlsConfig", { serverNameToVerify: "example.com" });
    return only(isHttp(each), () => ({ edits, at: `${at}/serverNameToVerify` }));
  }),
  atIntegrations("int/cache-http", http, (each) => set(each, "cacheNamespace", "faults")),
  atIntegrations("int/stream-http", http, (each) => set(each, "responseTransferMode", "STREAM")),
  atIntegrations("int/mock-status", rest, (each) =>
    only(each.type === "mock", () => setIn(each, "requestTemplates", "application/json", '{"status": 200}')),
  ),
  atIntegrations("map/invalid", rest, (each) =>
    only(each.type !== "mock", () => setIn(each, "requestParameters", "integration.request.header.X-Fault", "faulty")),
  ),
  atIntegrations(
    "map/invalid",
    rest,
    (each) =>
      only(each.type !== "mock", () => setIn(each, "requestParameters", "integration.request.cookie.fault", "'fault'")),
    "target",
  ),
  atIntegrations("map/undeclared", rest, (each) =>
    only(each.type !== "mock", () =>
      setIn(each, "requestParameters", "integration.request.header.X-Fault", "method.request.header.X-Faulty"),
    ),
  ),
  atIntegrations(
    "map/undeclared",
    rest,
    (each) =>
      only(
        !isProxy(each),
        () => inResponse(each, "responseParameters", "method.response.header.X-Faulty", "'fault'") as Injection,
      ),
    "response",
  ),
  atIntegrations("map/illegal-header", rest, (each) =>
    only(each.type !== "mock", () =>
      setIn(each, "requestParameters", "integration.request.header.Content-Length", "'12'"),
    ),
  ),
  atIntegrations("req/params-string", rest, (each) =>
    setIn(each, "requestParameters", "integration.request.header.X-Fault", true),
  ),
  atIntegrations("http/map-reserved", http, (each) =>
    only(isMapped(each), () => setIn(each, "requestParameters", "overwrite:header.authorization", "'fault'")),
  ),
  atIntegrations("http/map-jsonpath", http, (each) =>
    only(isMapped(each), () => setIn(each, "requestParameters", "append:header.x-fault", "$request.body..fault")),
  ),
  atIntegrations("http/map-status-range", http, (each) =>
    only(isMapped(each), () => setIn(each, "responseParameters", "150", { "overwrite:statuscode": "200" })),
  ),
  atIntegrations("response/undeclared", rest, (each) =>
    only(!isProxy(each) && own(own(each.operation.value, "responses"), "418") === undefined, () => {
      const { edits, at } = setIn(each, "responses", ".*faulty.*", { statusCode: "418" });
      return { edits, at: `${at}/statusCode` };
    }),
  ),
  atIntegrations("response/status-missing", rest, (each) =>
    only(!isProxy(each), () => setIn(each, "responses", ".*faulty.*", {})),
  ),
  atIntegrations("template/proxy", rest, (each) =>
    only(isProxy(each), () => setIn(each, "requestTemplates", "application/json", "{}")),
  ),
  atIntegrations("template/content-type", rest, (each) =>
    only(!isProxy(each), () => setIn(each, "requestTemplates", "123", "{}")),
  ),
  template("template/syntax", '#if($input.params("a") { "a": 1 } #end'),
  template("template/size", `{"fault": "${"x".repeat(307_200)}"}`),
  template("template/foreach", '{"faults": [#foreach($i in [1..2000])$i#if($foreach.hasNext),#end#end]}'),
  template(
    "template/override-twice",
    '#set($context.requestOverride.header.x = "1")#set($context.requestOverride.header.x = "2"){}',
  ),
  template("template/unknown-member", '{"fault": "$util.escapeJson($input.body)"}'),
  template("template/undefined-variable", '{"fault": "$faulty"}'),
  template("template/trailing-comma", '{"fault": 1, }'),
];
