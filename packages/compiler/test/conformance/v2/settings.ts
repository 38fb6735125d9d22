import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { carried, notCarried, type Carried, type NotCarried } from "../errors/row.ts";
import { documentOf, operation } from "./document.ts";
import type { V2Row } from "./row.ts";

/** An API's own properties. */
export function carryApi({ type, given }: V2Row): Carried {
  const cors = own(given, "CorsConfiguration");
  const protocol = String(own(given, "ProtocolType") ?? type).toLowerCase();
  const endpoint: JsonObject = {
    ...(own(given, "DisableExecuteApiEndpoint") === true && { disableExecuteApi: true }),
    ...(own(given, "IpAddressType") !== undefined && { ipAddressType: own(given, "IpAddressType") ?? "" }),
  };
  const description = own(given, "Description");
  const selection = {
    ...defined("routeSelectionExpression", own(given, "RouteSelectionExpression")),
    ...defined("apiKeySelectionExpression", own(given, "ApiKeySelectionExpression")),
  };
  const document = documentOf(type, {
    ...(Object.keys(selection).length > 0 && { "x-apigw-websocket": selection }),
    info: {
      title: own(given, "Name") ?? "recorded",
      version: own(given, "Version") ?? "1.0",
      ...(description !== undefined && { description }),
    },
    ...(isObject(cors) && { "x-amazon-apigateway-cors": lowerFirst(cors) }),
  });
  const config = { type: protocol, endpoint, tags: own(given, "Tags") ?? {} };
  return carried(document, ["/x-amazon-apigateway-cors", "/info", "config"], config);
}

/** A stage, as far as settings stand for its properties. */
export function carryStage({ type, given, refusal }: V2Row): Carried | NotCarried {
  if (/Deployment/.test(refusal ?? "")) return notCarried("the template gives each stage its deployment");
  const defaults = own(given, "DefaultRouteSettings");
  const logs = own(given, "AccessLogSettings") ?? own(given, "AccessLogSetting");
  const routes = own(given, "RouteSettings");
  if (JSON.stringify([defaults ?? {}, routes ?? {}]).includes('"LoggingLevel":"OFF"')) {
    return notCarried("execution logs that are off are said nowhere in what is deployed");
  }
  const level = own(defaults, "LoggingLevel");
  const perRoute = Object.entries(isObject(routes) ? routes : {}).map(([key, inner]): [string, Json] => [
    key,
    limitOf(inner),
  ]);
  const throttling: JsonObject = {
    ...limitOf(defaults),
    ...(perRoute.length > 0 && { routes: Object.fromEntries(perRoute) }),
  };
  const metrics = own(defaults, "DetailedMetricsEnabled");
  const autoDeploy = own(given, "AutoDeploy");
  const format = own(logs, "Format");
  const deployment = own(given, "DeploymentId");
  const certificate = own(given, "ClientCertificateId");
  const description = own(given, "Description");
  const stage: JsonObject = {
    name: own(given, "StageName") ?? "recorded",
    ...(description !== undefined && { description }),
    ...(Object.keys(throttling).length > 0 && { throttling }),
    ...(metrics !== undefined && { metrics }),
    ...(autoDeploy !== undefined && { autoDeploy }),
    ...(format !== undefined && { accessLogs: { format } }),
    ...(deployment !== undefined && { deployment }),
    ...(certificate !== undefined && certificate !== "" && { clientCertificate: certificate }),
    ...(isObject(own(given, "StageVariables")) && { variables: own(given, "StageVariables") ?? {} }),
    ...(isObject(own(given, "Tags")) && { tags: own(given, "Tags") ?? {} }),
    ...(level !== undefined && {
      executionLogs: { level: String(level).toLowerCase(), dataTrace: own(defaults, "DataTraceEnabled") === true },
    }),
  };
  // The service says of routes that are missing that they are; others are there.
  const keys = refusal === undefined ? perRoute.map(([key]) => key) : [];
  const paths = Object.fromEntries(
    keys
      .filter((key) => key.includes(" "))
      .map((key): [string, Json] => {
        const [verb = "", path = ""] = key.split(" ");
        const method = verb === "ANY" ? "x-amazon-apigateway-any-method" : verb.toLowerCase();
        return [path, { [method]: operation(type) }];
      }),
  );
  const document = documentOf(type, Object.keys(paths).length > 0 ? { paths } : {});
  return carried(document, ["config/stage"], { stage });
}

/** A usage plan. */
export function carryUsagePlan({ type, given }: V2Row): Carried {
  const throttle = own(given, "Throttle");
  const quota = own(given, "Quota");
  const plan: JsonObject = {
    ...defined("description", own(given, "Description")),
    ...(throttle !== undefined && {
      throttle: { requestsPerSecond: own(throttle, "RateLimit") ?? 0, burst: own(throttle, "BurstLimit") ?? 0 },
    }),
    ...(quota !== undefined && {
      quota: {
        requests: own(quota, "Limit") ?? 0,
        per: String(own(quota, "Period")).toLowerCase(),
        offset: own(quota, "Offset") ?? 0,
      },
    }),
  };
  const name = String(own(given, "UsagePlanName"));
  return carried(documentOf(type), ["config/usagePlans"], { usagePlans: { [name]: plan } });
}

/** A domain, or a path of one that leads to the API. */
export function carryDomain({ type, given, refusal }: V2Row): Carried | NotCarried {
  if (/certificates for EDGE/.test(refusal ?? ""))
    return notCarried("the template chooses the property of the certificate");
  if (/Only REGIONAL/.test(refusal ?? "")) return notCarried("domains of HTTP APIs are made regional, with a warning");
  if (/(?:start|end) with a '\/'/.test(refusal ?? "") && !String(own(given, "ApiMappingKey")).includes("//")) {
    return notCarried("slashes around a path of a domain are taken off in what is deployed");
  }
  if (/ownershipVerification/.test(refusal ?? ""))
    return notCarried("whether a certificate is imported stands nowhere");
  const name = String(own(given, "DomainName"));
  const [first] = [own(given, "DomainNameConfigurations")].flatMap((list) => (list ?? []) as readonly Json[]);
  const truststore = own(given, "MutualTlsAuthentication");
  const key = own(given, "ApiMappingKey");
  const certificate = own(first, "CertificateArn") ?? "arn:aws:acm:us-east-1:123456789012:certificate/recorded";
  const domain: JsonObject = {
    name,
    certificateArn: certificate,
    ...(own(first, "IpAddressType") !== undefined && { ipAddressType: own(first, "IpAddressType") ?? "" }),
    ...(truststore !== undefined && {
      truststore: { uri: own(truststore, "TruststoreUri") ?? "", version: own(truststore, "TruststoreVersion") ?? "" },
    }),
    ...(key !== undefined && { paths: [key] }),
  };
  return carried(documentOf(type), ["config/domains"], { domains: [domain] });
}

/** A link into a VPC. */
export function carryVpcLink({ type, given, refusal }: V2Row): Carried | NotCarried {
  if (/shared subnet/.test(refusal ?? "")) return notCarried("whether a subnet is shared stands nowhere");
  if (own(given, "TargetArns") !== undefined) return notCarried("a link of the configuration has one target");
  const link = { subnetIds: own(given, "SubnetIds") ?? [], securityGroupIds: own(given, "SecurityGroupIds") ?? [] };
  const config = { vpcLinks: { [String(own(given, "Name"))]: link }, tags: own(given, "Tags") ?? {} };
  return carried(documentOf(type), ["config/vpcLinks"], config);
}

/** A rule of a domain that leads to the API. */
export function carryRoutingRule({ type, given }: V2Row): Carried {
  const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
  const conditions = list(own(given, "Conditions"));
  const anyOf = (key: string): readonly Json[] => conditions.flatMap((each) => list(own(own(each, key), "AnyOf")));
  const rule: JsonObject = {
    priority: own(given, "Priority") ?? 0,
    basePaths: anyOf("MatchBasePaths"),
    headers: Object.fromEntries(
      anyOf("MatchHeaders").map((each): [string, Json] => [String(own(each, "Header")), own(each, "ValueGlob") ?? ""]),
    ),
    stripBasePath: list(own(given, "Actions")).some((each) => own(own(each, "InvokeApi"), "StripBasePath") === true),
  };
  const domain = { name: "recorded.example.com", create: false, rules: [rule] };
  return carried(documentOf(type), ["config/domains"], { domains: [domain] });
}

/** Requests that a stage, or one of its routes, takes. */
function limitOf(settings: Json | undefined): JsonObject {
  const rate = own(settings, "ThrottlingRateLimit");
  const burst = own(settings, "ThrottlingBurstLimit");
  return { ...(rate !== undefined && { requestsPerSecond: rate }), ...(burst !== undefined && { burst }) };
}

function defined(key: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [key]: value };
}

function lowerFirst(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Json] => [name.charAt(0).toLowerCase() + name.slice(1), inner]),
  );
}
