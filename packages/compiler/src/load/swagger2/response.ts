import { isObject, own, type Json } from "../../source/json.ts";
import { child, entries, type Node } from "../../source/node.ts";
import { convertMap, convertOnce, made, movedTo, type Conversion, type Members } from "./conversion.ts";
import { convertHeader } from "./parameter.ts";
import { convertReference } from "./references.ts";
import { convertSchema } from "./schema.ts";

/** The responses of an operation, or those that are defined once for all. */
export function convertResponses(conversion: Conversion, node: Node, produces: readonly string[]): Json {
  return convertMap(conversion, node, (response, key) =>
    key.startsWith("x-") ? (response.value ?? null) : convertResponse(conversion, response, produces),
  );
}

function convertResponse(conversion: Conversion, node: Node, produces: readonly string[]): Json {
  const reference = convertReference(conversion, node, (target) => convertResponse(conversion, target, produces));
  if (reference !== undefined) return reference;
  return convertOnce(conversion, node, (response) => {
    if (!isObject(response.value)) return response.value ?? null;
    const { schema: _schema, examples: _examples, headers: _headers, ...rest } = response.value;
    const headers = child(response, "headers");
    return made(
      conversion,
      {
        ...rest,
        headers: headers.value === undefined ? undefined : convertHeaders(conversion, headers),
        // Documents on the way to 3.x have `content` already.
        content: own(response.value, "content") ?? contentOf(conversion, response, produces),
      },
      response.origin,
    );
  });
}

function convertHeaders(conversion: Conversion, node: Node): Json {
  return convertMap(conversion, node, (header) =>
    convertOnce(conversion, header, (one) =>
      isObject(one.value) ? convertHeader(conversion, one) : (one.value ?? null),
    ),
  );
}

/** What a response's `schema` and `examples` say about its body; a response without both has none. */
function contentOf(conversion: Conversion, response: Node, produces: readonly string[]): Json | undefined {
  const written = child(response, "schema");
  const examples = entries(child(response, "examples"));
  if (written.value === undefined && examples.length === 0) return undefined;
  const schema =
    written.value === undefined
      ? undefined
      : movedTo(conversion, convertSchema(conversion, written.value, written.origin.file), written.origin);
  const types = new Set([...(written.value === undefined ? [] : produces), ...examples.map(([type]) => type)]);
  const content: Members = {};
  for (const type of types) {
    const example = examples.find(([key]) => key === type)?.[1].value;
    content[type] = made(
      conversion,
      { schema, example },
      written.value === undefined ? response.origin : written.origin,
    );
  }
  return made(conversion, content, response.origin);
}
