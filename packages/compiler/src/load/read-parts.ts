import type { Json } from "../source/json.ts";
import { isBelow } from "../source/origin.ts";
import type { Files } from "./files.ts";
import type { View } from "./graph.ts";
import { modelName } from "./model-url.ts";
import { isUrl, normalize, percentDecode } from "./uri.ts";

/** What the resolver hands to its plugins. */
interface ResolvedFile {
  readonly url: string;
  readonly data: unknown;
}

/**
 * Reads the files that the references of the document and its included files lead to, and theirs in turn.
 *
 * The resolver is loaded only where an external reference exists: that takes longer than most documents to compile.
 */
export async function readParts(
  root: View,
  included: ReadonlySet<string>,
  files: Files,
  allowRemote: boolean,
): Promise<void> {
  const starts = [root, ...[...included].map((file): View => ({ value: null, origin: { file, pointer: "" } }))];
  for (const { value, origin } of starts) {
    const read = files.read.get(origin.file);
    const hasExternal = read?.survey.references.some(
      ({ ref, pointer }) => isBelow(pointer, origin.pointer) && !ref.startsWith("#") && modelName(ref) === undefined,
    );
    if (read && hasExternal) await resolveParts(origin.file, value ?? read.value, files, allowRemote);
  }
}

/**
 * Runs swagger-parser's resolver. Reading and parsing are ours and never throw: after an exception the resolver would
 * skip the rest of its file.
 */
async function resolveParts(file: string, root: Json, files: Files, allowRemote: boolean): Promise<void> {
  const { default: SwaggerParser } = await import("@apidevtools/swagger-parser");
  const plain = Object.getPrototypeOf(SwaggerParser.prototype) as { parse(...args: unknown[]): unknown };
  // A class, for once: the library is extended that way. Its own `parse` refuses documents without `paths`, with a
  // numeric version or with OpenAPI 3.2, before anything is resolved; the one it inherits takes any.
  // eslint-disable-next-line no-restricted-syntax -- see above
  class Resolver extends SwaggerParser {
    override parse(...args: unknown[]): Promise<never> {
      return plain.parse.apply(this, args) as Promise<never>;
    }
  }

  const read = async ({ url }: ResolvedFile): Promise<{ readonly value: Json | undefined }> => {
    if (isUrl(url)) return { value: allowRemote ? (await files.open(url))?.value : undefined };
    const isPath = !/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url);
    return {
      value: isPath ? (await files.open(normalize(percentDecode(url).replaceAll("\\", "/"))))?.value : undefined,
    };
  };
  const parse = ({ data }: ResolvedFile): Json => (data as { readonly value: Json | undefined }).value ?? null;

  const options = {
    continueOnError: true,
    parse: {
      json: false,
      yaml: false,
      text: false,
      binary: false,
      ours: { order: 1, allowEmpty: true, canParse: true, parse },
    },
    resolve: { file: false, http: false, ours: { order: 1, canRead: true, read } },
  };
  const resolver: { resolve(...args: unknown[]): Promise<unknown> } = new Resolver();
  await resolver.resolve(file, root, options);
}
