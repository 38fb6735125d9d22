import type { OperationDescriptor } from "../descriptor.ts";
import type { FormatOf } from "./format.ts";

/** The format of the answer with a status, which may be declared as a class or as the default. */
export function answerFormat({ answers = {} }: OperationDescriptor, status: number): FormatOf | undefined {
  const key = [String(status), `${String(status).charAt(0)}XX`, "default"].find((one) => Object.hasOwn(answers, one));
  return key === undefined ? undefined : answers[key];
}
