import type { OperationDescriptor } from "@apigw-compile/runtime-sdk";
import type { MediaType, Response } from "../../../ir/operation.ts";
import type { TypeScope } from "../types/scope.ts";
import { code, type Value, type Written } from "../writer/value.ts";
import { answeredInJson } from "./declared.ts";
import { essenceOf, isBodiless } from "./media-kind.ts";
import type { OperationPlan } from "./plan.ts";

/** How answers are read: as JSON and text only, which the runtime does by itself, or by functions that say more. */
export function decodingOf(
  plan: OperationPlan,
  { formats, schemas }: TypeScope,
): Written<Pick<OperationDescriptor, "decode" | "otherwise" | "answers">> {
  const bytes = formats.isBinaryBytes ? "decodeBytes" : "decodeBody";
  const answers = answeredInJson(plan.operation, schemas).flatMap(([key, place]): [string, Value][] => {
    const described = formats.describe(place);
    return described === undefined ? [] : [[key, described]];
  });
  if (answers.length === 0) return { decode: isPlain(plan) ? undefined : code(bytes) };
  return {
    decode: code("decodeFormatted"),
    otherwise: bytes === "decodeBytes" && !isPlain(plan) ? code(bytes) : undefined,
    answers: Object.fromEntries(answers),
  };
}

/** Whether nothing but JSON and text is to be expected. */
function isPlain({ operation: { responses, method } }: OperationPlan): boolean {
  const isSaid = ({ status, content }: Response): boolean => content.length > 0 || !/^(2|default)/.test(status);
  const isTextual = (media: MediaType): boolean => /[/+](json|xml|yaml)$|^text\//.test(essenceOf(media.type));
  return responses.every(
    (response) => isBodiless(method, response.status) || (isSaid(response) && response.content.every(isTextual)),
  );
}
