/** An answer to the handshake of a WebSocket connection that does not open it. */
export interface HandshakeError {
  readonly status: string;
  /** In words that follow "when". */
  readonly when: string;
  /** What the API must have for it to be given. */
  readonly cause: "always" | "authorizer" | "protected" | "connectRoute";
}

/**
 * Answers to the handshake, by status.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
 */
export const handshakeErrors: readonly HandshakeError[] = [
  { status: "401", when: "what the authorizer reads is missing, or it knows nobody by it", cause: "authorizer" },
  {
    status: "403",
    when: "the caller is not allowed to connect, or signature or API key are wrong",
    cause: "protected",
  },
  { status: "429", when: "more connections are opened than account or usage plan allow", cause: "always" },
  {
    status: "any other",
    when: "the back end of $connect answers with a status outside of 200 to 299, which is handed on",
    cause: "connectRoute",
  },
  { status: "502", when: "the back end of $connect fails", cause: "connectRoute" },
];

/** A message that the gateway sends by itself, as `{"message": …, "connectionId": …, "requestId": …}`. */
export interface GatewayMessage {
  /** Undefined where AWS documents no words for it. */
  readonly message: string | undefined;
  /** In words that follow "when". */
  readonly when: string;
  /** What the API must have for it to be sent. */
  readonly cause: "noDefaultRoute" | "validated" | "backEnd" | "always";
}

/**
 * The gateway's own messages; the connection stays open after each.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-overview.html and
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-request-validation.html
 */
export const gatewayMessages: readonly GatewayMessage[] = [
  {
    message: "Forbidden",
    when: "no route is meant by the message, or it is no JSON, and there is no route $default",
    cause: "noDefaultRoute",
  },
  { message: undefined, when: "the message is not what the route's model asks for", cause: "validated" },
  { message: "Internal server error", when: "the route's back end fails, or takes too long", cause: "backEnd" },
  { message: undefined, when: "more messages come than the stage allows", cause: "always" },
];
