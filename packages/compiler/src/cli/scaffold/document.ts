/** A first document, as a Handlebars template. */
export const documentTemplate = `openapi: 3.0.3
info:
  title: {{json title}}
  version: 1.0.0
x-apigw-type: {{type}}
paths:
{{#if isRest}}
  /health:
    get:
      operationId: getHealth
      summary: Answers without a back end.
      responses:
        "200":
          description: The API is there.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Health"
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{ "statusCode": 200 }'
        responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: '{ "status": "ok" }'
{{/if}}
  /items/{id}:
    get:
      # Without an integration of its own, the operation gets the one that apigw.config.yaml says.
      operationId: getItem
      summary: Reads one item.
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        "200":
          description: The item.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Item"
        "404":
          description: There is no such item.
components:
  schemas:
{{#if isRest}}
    Health:
      type: object
      required: [status]
      properties:
        status:
          type: string
{{/if}}
    Item:
      type: object
      required: [id, name]
      properties:
        id:
          type: string
        name:
          type: string
`;
