/** Where the request template of {@link withRequestTemplate} stands. */
export const requestTemplate: string =
  "/paths/~1pets~1{id}/post/x-amazon-apigateway-integration/requestTemplates/application~1json";

/** Where the response template of {@link withResponseTemplate} stands. */
export const responseTemplate: string =
  "/paths/~1pets~1{id}/post/x-amazon-apigateway-integration/responses/default/responseTemplates/application~1json";

/** A document whose one request template this is; for the examples of rules. */
export function withRequestTemplate(template: string): string {
  return document(`requestTemplates:
          application/json: |
${indented(template, 12)}
        responses: { default: { statusCode: "200" } }`);
}

/** A document whose one response template this is; for the examples of rules. */
export function withResponseTemplate(template: string): string {
  return document(`responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: |
${indented(template, 16)}`);
}

function document(rest: string): string {
  return `
paths:
  /pets/{id}:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        ${rest}
`;
}

function indented(text: string, width: number): string {
  return text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "" : " ".repeat(width) + line))
    .join("\n");
}
