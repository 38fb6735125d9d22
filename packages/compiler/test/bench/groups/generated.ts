import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateDocument } from "../generate-document.ts";
import { checkOf, compileOf, openapiTypescript, type Group, type Setting } from "../group.ts";

/** A document with every kind of work in it. */
export function generated({ dir, operations, repeats }: Setting): Group[] {
  const document = join(dir, "shop.json");
  writeFileSync(document, JSON.stringify(generateDocument(operations), null, 2));
  const commands = {
    "openapi-typescript": openapiTypescript(document),
    "apigw-compile check": checkOf(document),
    "apigw-compile": compileOf(document, "cfn,templates,sdk"),
    "apigw-compile --emit cfn": compileOf(document, "cfn"),
  };
  return [{ title: `A REST API of ${String(operations)} operations`, repeats, commands }];
}
