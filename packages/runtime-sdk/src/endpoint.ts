/** Where an API is: its URL, or what the URL of the execute-api endpoint is made of. Nothing is guessed. */
export type Endpoint =
  | {
      /** `https://api.example.com/v1`, the stage or base path included. */
      readonly baseUrl: string | URL;
    }
  | {
      readonly apiId: string;
      readonly region: string;
      /** Absent or `$default` means the stage that takes no part of the path. */
      readonly stage?: string;
    };

/** The base URL, without a slash at its end. */
export function baseUrlOf(endpoint: Endpoint): string {
  if ("baseUrl" in endpoint) return String(endpoint.baseUrl).replace(/\/+$/, "");
  const { apiId, region, stage = "$default" } = endpoint;
  const suffix = region.startsWith("cn-") ? ".cn" : "";
  return `https://${apiId}.execute-api.${region}.amazonaws.com${suffix}${stage === "$default" ? "" : `/${stage}`}`;
}
