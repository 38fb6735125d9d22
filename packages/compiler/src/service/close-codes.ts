/** Why a WebSocket connection has ended. */
export interface CloseCode {
  readonly code: number;
  readonly meaning: string;
  /** What a client does about it. */
  readonly remedy: string;
}

/**
 * Close codes that clients of API Gateway see.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-binary-media-types.html, and
 * https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1
 */
export const closeCodes: readonly CloseCode[] = [
  { code: 1000, meaning: "Client or back end closed the connection.", remedy: "Nothing." },
  {
    code: 1001,
    meaning: "Nothing was sent for 10 minutes, or the connection was open for 2 hours.",
    remedy: "Connect again, with a fresh token or signature.",
  },
  {
    code: 1003,
    meaning: "The client sent a binary frame.",
    remedy: "Send text; bytes go as Base64.",
  },
  {
    code: 1006,
    meaning: "The connection broke, or the handshake was refused: browsers do not tell which.",
    remedy: "Connect again after a pause, each longer than the one before.",
  },
  {
    code: 1009,
    meaning: "A frame was larger than 32 KB, or a message than 128 KB.",
    remedy: "Send less, or a link to it.",
  },
  { code: 1011, meaning: "The gateway failed.", remedy: "Connect again after a pause." },
];
