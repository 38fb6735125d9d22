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
