/** A WebSocket document with these paths, two spaces in; for the examples of rules. */
export function webSocketDocument(paths: string, rest = ""): string {
  return `
x-apigw-type: websocket
paths:
  /$connect:
    post: { responses: {}, x-amazon-apigateway-integration: { ${lambda} } }
${paths.replace(/^\n+|\s+$/g, "")}
${rest}`;
}

/** A Lambda proxy integration, within braces. */
export const lambda: string =
  "type: aws_proxy, httpMethod: POST, uri: arn:aws:lambda:eu-west-1:123456789012:function:chat";

/** A WebSocket document whose callers an authorizer checks, with this said of it. */
export function loginDocument(more = ""): string {
  return `
x-apigw-type: websocket
security: [{ login: [] }]
paths:
  /$connect: { post: { responses: {} } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: query
      name: token
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
        ${more}
`;
}
