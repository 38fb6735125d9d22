/** URL of a page of the API Gateway developer guide. */
export function guide(page: string): string {
  return `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;
}

/** URL of a page of the API reference: `v1` for REST, `v2` for HTTP and WebSocket. */
export function apiReference(version: "v1" | "v2", page: string): string {
  return version === "v1"
    ? `https://docs.aws.amazon.com/apigateway/latest/api/${page}.html`
    : `https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/${page}.html`;
}
