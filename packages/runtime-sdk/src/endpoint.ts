/** What the URL of an API's execute-api endpoint is made of. Nothing is guessed. */
export interface ExecuteApi {
  readonly apiId: string;
  readonly region: string;
  /** Absent or `$default` means the stage that takes no part of the path. */
  readonly stage?: string;
}

/** The URL of an API at its execute-api endpoint, for a client's `baseUrl`. */
export function executeApiUrl({ apiId, region, stage = "$default" }: ExecuteApi): string {
  const suffix = region.startsWith("cn-") ? ".cn" : "";
  return `https://${apiId}.execute-api.${region}.amazonaws.com${suffix}${stage === "$default" ? "" : `/${stage}`}`;
}
