import type { Api, RestApi, Server, Tag } from "../ir/api.ts";
import { child, entries, items, type Node } from "../source/node.ts";
import { cfnString } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { lowerModel } from "./model.ts";
import { lowerSchema } from "./schema.ts";
import { checkShapes } from "./shapes.ts";
import { textOf, textsOf } from "./text.ts";

type Base = Pick<Api, "origin" | "name" | "title" | "version" | "description" | "servers" | "tags">;

/** What APIs of all types share. Schemas are left to the end, since every reference on the way adds to them. */
export function lowerBase(context: Context): Base {
  const { document, report } = context;
  const { root } = document;
  checkShapes(root, "root", context);
  for (const server of items(child(root, "servers"))) checkShapes(server, "server", context);
  checkShapes(child(root, "components"), "components", context);
  checkShapes(child(root, "x-amazon-apigateway-documentation"), "documentation", context);
  const info = child(root, "info");
  const title = cfnString(child(info, "title"), report);
  return {
    origin: root.origin,
    name: nameOf(title, context),
    title: title ?? fileName(root),
    version: cfnString(child(info, "version"), report),
    description: cfnString(child(info, "description"), report),
    servers: lowerServers(context),
    tags: lowerTags(context),
  };
}

/** All schemas that have a name, and the gateway's models of them where the API type has models. */
export function lowerSchemas(context: Context): Pick<RestApi, "schemas" | "models"> {
  const schemas: RestApi["schemas"][number][] = [];
  const models: RestApi["models"][number][] = [];
  // The list grows while it is walked: a schema's references name further ones.
  for (const named of context.schemas.all) {
    schemas.push({ origin: named.node.origin, name: named.name, schema: lowerSchema(named.node, context) });
    if (context.kind !== "http") models.push(lowerModel(named, context));
  }
  return { schemas, models };
}

function nameOf(title: RestApi["title"] | undefined, { config, document }: Context): string {
  const words = config.name ?? (typeof title === "string" ? title : "");
  return toKebabCase(words) || toKebabCase(fileName(document.root)) || "api";
}

/** `Order Service (v2)` → `order-service-v2`. */
function toKebabCase(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-");
}

function fileName({ origin }: Node): string {
  return origin.file.slice(origin.file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "") || "api";
}

function lowerServers({ document, report }: Context): Server[] {
  return items(child(document.root, "servers")).flatMap((node) => {
    const url = cfnString(child(node, "url"), report, "verbatim");
    if (url === undefined) return [];
    const variables = entries(child(node, "variables")).map(([name, variable]) => ({
      name,
      default: cfnString(child(variable, "default"), report) ?? "",
      enum: textsOf(variable, "enum"),
    }));
    return { url, description: textOf(node, "description"), variables };
  });
}

function lowerTags({ document, report }: Context): Tag[] {
  return items(child(document.root, "tags")).flatMap((node) => {
    const name = textOf(node, "name");
    if (name === undefined) return [];
    const value = cfnString(child(node, "x-amazon-apigateway-tag-value"), report);
    return { name, description: textOf(node, "description"), value };
  });
}
