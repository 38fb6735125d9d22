import { decodeBody, multipart, urlencoded } from "./bodies.ts";
import type { DecodeBody, EncodeBody, Style } from "./descriptor.ts";
import { answerFormat } from "./formats/answer-format.ts";
import { convert } from "./formats/convert.ts";
import { parseExact, stringifyExact } from "./formats/exact-json.ts";
import { scalar } from "./scalar.ts";

export type { Bytes } from "./base64.ts";
export { base64, dateTime, int64 } from "./formats/conversions.ts";
export type { Conversion, Format, FormatOf } from "./formats/format.ts";

/** Answers in JSON by the formats that the operation has for their statuses. */
export const decodeFormatted: DecodeBody = (response, operation) => {
  const { otherwise = decodeBody } = operation;
  const format = answerFormat(operation, response.status);
  return otherwise(response, operation, (text) => convert(parseExact(text), format, "read"));
};

/** Answers that are neither JSON nor text as bytes in memory, where `decodeBody` gives a Blob. */
export const decodeBytes: DecodeBody = async (response, operation, parse) => {
  const body = await decodeBody(response, operation, parse);
  return body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body;
};

/** JSON of whatever is passed, by the descriptor's format. */
export const formattedJson: EncodeBody = (body, { format }) => stringifyExact(convert(body, format, "write"));

/** `urlencoded` of whatever is passed, by the descriptor's format. */
export const formattedForm: EncodeBody = (body, descriptor, headers) =>
  urlencoded(convert(body, descriptor.format, "write"), descriptor, headers);

/** `multipart` of whatever is passed, by the descriptor's format. */
export const formattedMultipart: EncodeBody = (body, descriptor, headers) =>
  multipart(convert(body, descriptor.format, "write"), descriptor, headers);

/** The parameter's other style, given what its format makes of the value. */
export const formatted: Style = (parameter, value) => {
  const { as: style = scalar, format } = parameter;
  return style(parameter, convert(value, format, "write"));
};

/** A value of `content` with a JSON media type, by the parameter's format. */
export const formattedJsonText: Style = (parameter, value) =>
  scalar(parameter, stringifyExact(convert(value, parameter.format, "write")));
