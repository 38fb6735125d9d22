import type { Schema } from "../../../ir/schema.ts";
import { pascalCase } from "../names.ts";
import { schemaDoc } from "../types/schema-doc.ts";
import type { TypeScope } from "../types/scope.ts";
import { placeAt, typeOf } from "../types/type-of.ts";
import { aliasDeclaration, interfaceDeclaration, type Member } from "../writer/declaration.ts";
import { generic, keyword, literal, reference, union, type Type } from "../writer/type.ts";
import { essenceOf } from "./media-kind.ts";
import type { BodyPlan, OperationPlan, ParameterPlan } from "./plan.ts";

/** Declares what an operation takes: an interface, or a union of them where the request has several media types. */
export function declareInput(plan: OperationPlan, scope: TypeScope): void {
  const { inputName, bodies } = plan;
  const members = commonMembers(plan, scope);
  if (bodies.length < 2) {
    for (const body of bodies) members.push(bodyMember(plan, body, scope));
    scope.declarations.push(
      members.length === 0
        ? aliasDeclaration(inputName, generic("Record", [keyword("string"), keyword("never")]), "")
        : interfaceDeclaration(inputName, members, undefined, ""),
    );
    return;
  }
  const choices = bodies.map((body, index) => {
    const name = scope.names.type(`${inputName} ${essenceOf(body.type).replace("application/", "")}`);
    // The first type is the one that is meant when none is named.
    const contentType: Member = { name: "contentType", isOptional: index === 0, type: literal(body.type), doc: "" };
    const text = interfaceDeclaration(name, [...members, contentType, bodyMember(plan, body, scope)], undefined, "");
    scope.declarations.push(text);
    return reference(name);
  });
  scope.declarations.push(aliasDeclaration(inputName, union(choices), ""));
}

/** Whether a call must pass an input at all. */
export function needsInput({ operation, parameters, bodies }: OperationPlan): boolean {
  const needsBody = operation.requestBody?.isRequired === true && bodies.length > 0;
  return operation.method === "any" || needsBody || parameters.some(({ parameter }) => isRequired(parameter));
}

/** The schemas that the input's types are made of. */
export function sentSchemas({ parameters, bodies }: OperationPlan): Schema[] {
  const typed = bodies.filter(({ kind }) => kind !== "text" && kind !== "binary");
  return [...parameters.map(({ parameter }) => parameter.schema), ...typed.map(({ media }) => media.schema)];
}

function commonMembers(plan: OperationPlan, scope: TypeScope): Member[] {
  const { operation, inputName, parameters, bodies } = plan;
  const members = parameters.map((parameter) => parameterMember(parameter, inputName, scope));
  if (operation.isDefaultRoute) {
    const doc = "Path below the base URL, such as `orders/7`; without it the base URL itself.";
    members.unshift({ name: "path", isOptional: true, type: keyword("string"), doc });
  }
  if (operation.method === "any") {
    members.unshift({ name: "method", isOptional: false, type: reference("runtime.HttpMethod"), doc: "" });
    if (bodies.length === 0) members.push({ name: "body", isOptional: true, type: keyword("unknown"), doc: "" });
  }
  return members;
}

function parameterMember({ parameter, key }: ParameterPlan, inputName: string, scope: TypeScope): Member {
  const { schema, description, isDeprecated } = parameter;
  const doc = [description ?? schemaDoc(schema), isDeprecated ? "@deprecated" : ""].filter(Boolean).join("\n\n");
  const type = typeOf(schema, placeAt(`${inputName} ${pascalCase(key)}`, "write"), scope);
  return { name: key, isOptional: !isRequired(parameter), type, doc };
}

/** Whether a call must pass the parameter; those of the path always. */
export function isRequired(parameter: ParameterPlan["parameter"]): boolean {
  return parameter.isRequired || parameter.in === "path";
}

function bodyMember({ operation, inputName }: OperationPlan, body: BodyPlan, scope: TypeScope): Member {
  const { requestBody } = operation;
  return {
    name: "body",
    isOptional: requestBody?.isRequired !== true,
    type: bodyType(body, `${inputName} Body`, scope),
    doc: requestBody?.description ?? "",
  };
}

function bodyType({ media, kind }: BodyPlan, hint: string, scope: TypeScope): Type {
  switch (kind) {
    case "text":
      return keyword("string");
    case "binary":
      return reference("runtime.BinaryBody");
    default:
      return typeOf(media.schema, placeAt(hint, "write"), scope);
  }
}
