/** Quotas that findings count against, and AWS raises: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export type QuotasConfig = Readonly<Partial<Record<QuotaName, number>>>;

type QuotaName =
  | "authorizers"
  | "documentationParts"
  | "integrations"
  | "integrationTimeoutMs"
  | "methodThrottles"
  | "policyChars"
  | "resourcesPerApi"
  | "routes"
  | "routingRules"
  | "stages"
  | "vpcLinkSubnets";
