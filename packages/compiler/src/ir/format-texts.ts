/** A text for each format of OpenAPI and JSON Schema that says how it looks; times are fixed, so that output is the same from run to run. */
export const formatTexts: ReadonlyMap<string, string> = new Map([
  ["byte", "aGVsbG8="],
  ["date", "2026-01-31"],
  ["date-time", "2026-01-31T12:00:00Z"],
  ["email", "someone@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["time", "12:00:00Z"],
  ["uri", "https://example.com/"],
  ["url", "https://example.com/"],
  ["uuid", "123e4567-e89b-42d3-a456-426614174000"],
]);
