import { boundOf } from "../../../service/limits.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Preflight answers are cached up to a day. */
export const httpCorsMaxAge: Rule<"http", { seconds: number; minSeconds: number; maxSeconds: number }> = {
  code: "http/cors-max-age",
  severity: "error",
  summary: "The maxAge of a CORS configuration is -1 to 86400 seconds.",
  sources: [apiReference("v2", "apis-apiid"), guide("http-api-cors")],
  apis: ["http"],
  message: ({ seconds, minSeconds, maxSeconds }) =>
    `A maxAge of ${seconds} seconds is refused: it lies between ${minSeconds} and ${maxSeconds}.`,
  help: ({ maxSeconds }) => `Set maxAge to at most ${maxSeconds}.`,

  bad: [{ at: "/x-amazon-apigateway-cors/maxAge", yaml: cors(864_000) }],
  good: [{ yaml: cors(86_400) }],

  check(api, report) {
    const seconds = literal(api.cors?.maxAgeSeconds);
    if (api.cors === undefined || seconds === undefined) return;
    const { min: minSeconds = 0, max: maxSeconds } = boundOf("corsMaxAgeSeconds", "http");
    if (seconds >= minSeconds && seconds <= maxSeconds) return;
    report(below(api.cors.origin, "maxAge"), { seconds, minSeconds, maxSeconds });
  },
};

function cors(seconds: number): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-cors: { allowOrigins: [https://example.com], maxAge: ${seconds} }
`;
}
