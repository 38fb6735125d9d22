import { own, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import type { DocumentView } from "./document-view.ts";
import {
  append,
  atOperations,
  atRoot,
  both,
  http,
  kind,
  plainOperation,
  rest,
  set,
  type FaultKind,
  type Injection,
} from "./kind.ts";

const text = { schema: { type: "string" } };

function addPath({ api, root }: DocumentView, path: string): Injection | undefined {
  const pointer = toPointer(["paths", path]);
  if (own(root, "paths") === undefined || own(own(root, "paths"), path) !== undefined) return undefined;
  return { edits: { [pointer]: { get: plainOperation(api) } }, at: pointer };
}

const path = (code: string, apis: FaultKind["apis"], written: string, name?: string): FaultKind =>
  kind(code, apis, (document) => [addPath(document, written)], name);

/** A parameter in the shape of the document's version. */
function parameter({ isSwagger2 }: DocumentView, name: string, place: string): JsonObject {
  return { name, in: place, ...(place === "path" && { required: true }), ...(isSwagger2 ? { type: "string" } : text) };
}

/** Paths, methods, parameters and responses. */
export const pathFaults: readonly FaultKind[] = [
  path("path/segment-chars", both, "/fault$all"),
  path("path/segment-chars", both, "/fault all", "space"),
  path("path/param-partial", both, "/fault{id}"),
  path("path/param-partial", both, "/fault/{id}.json", "suffix"),
  path("path/greedy-last", both, "/fault/{all+}/more"),
  path("path/empty-segment", rest, "/fault//more"),
  path("path/trailing-slash", http, "/fault/"),
  path("path/reserved", rest, "/ping"),
  kind("path/param-undeclared", both, (document) => {
    const added = addPath(document, "/fault/{id}");
    return [added && { ...added, at: `${added.at}/get` }];
  }),
  kind("path/param-sibling", both, (document) =>
    document.paths.map(({ name }) => {
      const variable = (document.api === "rest" ? /\/\{[^{}]+\}/ : /\/\{[^{}+]+\}/).exec(name);
      return variable === null ? undefined : addPath(document, `${name.slice(0, variable.index)}/{faultyName}`);
    }),
  ),
  kind("path/case", rest, (document) =>
    document.paths.map(({ name }) =>
      /[{}]/.test(name) || name === name.toUpperCase() ? undefined : addPath(document, name.toUpperCase()),
    ),
  ),
  kind("path/duplicate", rest, (document) =>
    document.paths.map(({ name, value }) => {
      if (own(value, "get") === undefined || name === "/") return undefined;
      const added = addPath(document, name.endsWith("/") ? name.slice(0, -1) : `${name}/`);
      return added && { ...added, at: `${added.at}/get` };
    }),
  ),
  kind("method/set", both, ({ paths, api }) =>
    paths.map((item) => (own(item.value, "trace") === undefined ? set(item, "trace", plainOperation(api)) : undefined)),
  ),
  kind("path/unknown-member", both, ({ paths, api }) => paths.map((item) => set(item, "fetch", plainOperation(api)))),
  kind("method/no-integration", both, ({ integrations }) =>
    integrations.map(({ pointer, operation }) => ({ edits: { [pointer]: undefined }, at: operation.pointer })),
  ),
  atOperations("path/param-missing-in-path", both, (operation, document) =>
    append(operation, "parameters", parameter(document, "faultId", "path")),
  ),
  atOperations("param/cookie", rest, (operation, document) =>
    document.isSwagger2 ? undefined : append(operation, "parameters", parameter(document, "fault", "cookie")),
  ),
  atOperations("param/name-chars", rest, (operation, document) =>
    append(operation, "parameters", parameter(document, "fault[kind]", "query")),
  ),
  atOperations("param/name-unique", rest, (operation, document) => {
    const name = /\{([^{}+]+)\}/.exec(operation.path)?.[1];
    return name === undefined ? undefined : append(operation, "parameters", parameter(document, name, "query"));
  }),
  atOperations("param/style", both, (operation, document) =>
    document.isSwagger2
      ? undefined
      : append(operation, "parameters", {
          name: "faults",
          in: "query",
          style: "pipeDelimited",
          schema: { type: "array", items: { type: "string" } },
        }),
  ),
  atOperations("param/formdata", rest, (operation, { isSwagger2 }) =>
    isSwagger2 && own(operation.value, "parameters") === undefined
      ? append(operation, "parameters", { name: "fault", in: "formData", type: "string" })
      : undefined,
  ),
  atOperations("int/headers-request-drop", rest, (operation, document) =>
    append(operation, "parameters", parameter(document, "Expect", "header")),
  ),
  atOperations("response/status", rest, (operation) =>
    set({ pointer: `${operation.pointer}/responses` }, "700", { description: "No such status." }),
  ),
  atOperations("response/default", rest, (operation) =>
    set({ pointer: `${operation.pointer}/responses` }, "default", { description: "Everything else." }),
  ),
  atOperations("response/wildcard", rest, (operation) =>
    set({ pointer: `${operation.pointer}/responses` }, "5XX", { description: "Broken." }),
  ),
  atOperations("doc/deprecated", rest, (operation) => set(operation, "deprecated", true)),
  atOperations("validator/undefined", rest, (operation) =>
    set(operation, "x-amazon-apigateway-request-validator", "no such validator"),
  ),
  atOperations("ext/misplaced", both, (operation) =>
    set(operation, "x-amazon-apigateway-binary-media-types", ["image/png"]),
  ),
  atOperations("ext/unknown", both, (operation) => set(operation, "x-amazon-apigateway-intergration", {})),
  // The service's parser of OpenAPI 3.0 knows nothing of the extension.
  atOperations("parse/issue", rest, (operation, { root }) =>
    String(own(root, "openapi")).startsWith("3.0") && !operation.name.startsWith("x-")
      ? set(operation, "produces", ["application/json"])
      : undefined,
  ),
  atRoot("doc/description-empty", rest, (root) =>
    own(root.value, "info") === undefined ? undefined : set({ pointer: "/info" }, "description", ""),
  ),
  atRoot("doc/description-limits", http, (root) =>
    own(root.value, "info") === undefined ? undefined : set({ pointer: "/info" }, "description", "x".repeat(1025)),
  ),
];
