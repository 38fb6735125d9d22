/**
 * What a close code says of an API Gateway connection, for logs and people.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1
 */
export function closeMeaning(code: number): string {
  return meanings[code] ?? (code >= 4000 ? "The application's own code." : "Not a code that the service uses.");
}

const meanings: Readonly<Record<number, string>> = {
  1000: "Closed as agreed.",
  1001: "The service closed the connection: nothing was sent for 10 minutes, or it was open for 2 hours.",
  1003: "A binary message was sent; the service takes text only.",
  1005: "Closed without a code.",
  1006: "The connection broke, or was refused before it was open: by the authorizer, the API key, or the $connect route.",
  1008: "The service refused a message, or the connection itself.",
  1009: "A frame was larger than 32 KB, or a message than 128 KB.",
  1011: "The service failed.",
  1012: "The service restarts.",
};
