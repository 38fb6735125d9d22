/** A template under the key it is chosen by: a media type, or `$default`. */
export interface Keyed {
  readonly key: string;
}

/** What becomes of a request's body. */
export type RequestChoice<T> =
  | { readonly kind: "template"; readonly template: T }
  /** It is handed on as it is. */
  | { readonly kind: "passthrough" }
  /** The gateway answers 415. */
  | { readonly kind: "unsupported" };

/**
 * Chooses the template of a request by its Content-Type, without which it counts as JSON.
 *
 * @param passthrough `WHEN_NO_MATCH`, which is the default, `WHEN_NO_TEMPLATES` or `NEVER`
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
export function chooseRequestTemplate<T extends Keyed>(
  templates: readonly T[],
  contentType: string | undefined,
  passthrough: string | undefined,
): RequestChoice<T> {
  const template = byType(templates, contentType ?? json) ?? templates.find(({ key }) => key === "$default");
  if (template) return { kind: "template", template };
  const isPassed = passthrough === "NEVER" ? false : passthrough !== "WHEN_NO_TEMPLATES" || templates.length === 0;
  return { kind: isPassed ? "passthrough" : "unsupported" };
}

/**
 * Chooses the template of a response by the request's Accept header: else that for JSON, else the first. Undefined if
 * there is none; the answer is then handed on as it is.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function chooseResponseTemplate<T extends Keyed>(
  templates: readonly T[],
  accept: string | undefined,
): T | undefined {
  const wanted = accept?.split(",").map((type) => byType(templates, type)) ?? [];
  return wanted.find((template) => template !== undefined) ?? byType(templates, json) ?? templates[0];
}

/** A header of a request, whatever the case of its name; `name` is in lower case. */
export function headerOf(headers: ReadonlyMap<string, string>, name: string): string | undefined {
  for (const [key, value] of headers) if (key.toLowerCase() === name) return value;
  return undefined;
}

const json = "application/json";

function byType<T extends Keyed>(templates: readonly T[], type: string): T | undefined {
  return templates.find(({ key }) => essence(key) === essence(type));
}

/** The media type without its parameters, in lower case. */
function essence(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}
