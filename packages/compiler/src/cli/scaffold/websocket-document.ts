/** A first WebSocket document, as a Handlebars template. */
export const webSocketTemplate = `openapi: 3.1.0
info:
  title: {{json title}}
  version: 1.0.0
x-apigw-type: websocket
x-apigw-websocket:
  # What chooses the route of a message: here its member "action".
  routeSelectionExpression: $request.body.action
  # Clients ping this route, so that the connection is not closed as idle.
  keepAlive: ping
paths:
  # Without an integration of its own, a route gets the one that apigw.config.yaml says.
  /$connect:
    post:
      operationId: connect
      summary: Decides who may connect.
      responses: {}
  /$disconnect:
    post:
      operationId: disconnect
      summary: Is told, mostly, when a connection ends.
      responses: {}
  /ping:
    post:
      operationId: ping
      summary: Keeps the connection open, without a back end.
      responses: {}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          $default: '{ "statusCode": 200 }'
  /say:
    post:
      operationId: say
      summary: Says something, and is answered.
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Say"
      responses:
        "200":
          description: It was said.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Said"
# What the back end pushes to clients.
webhooks:
  said:
    post:
      summary: Somebody said something.
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Said"
components:
  schemas:
    Say:
      type: object
      required: [action, text]
      properties:
        action:
          const: say
        text:
          type: string
    Said:
      type: object
      required: [type, text]
      properties:
        type:
          const: said
        text:
          type: string
        # Of the message that is answered: the client knows its answer by it.
        requestId:
          type: string
`;
