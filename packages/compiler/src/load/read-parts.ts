import type { Json } from "../source/json.ts";
import { isBelow } from "../source/origin.ts";
import type { Files, ReadFile } from "./files.ts";
import { splitAtHash, type View } from "./graph.ts";
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
  for (const { file, pointer } of [root.origin, ...[...included].map((each) => ({ file: each, pointer: "" }))]) {
    const read = files.read.get(file);
    const references = read === undefined ? [] : externalReferences(read, pointer);
    if (references.length > 0) await resolveParts(file, references, files, allowRemote);
  }
}

/**
 * The references of a file that lead out of it. This is all that the resolver is given: it looks for nothing else, and
 * throws at what is no URL, in a `$ref` or an `$id`.
 */
function externalReferences({ survey }: ReadFile, below: string): { readonly $ref: string }[] {
  const uris = new Set<string>();
  for (const { ref, pointer } of survey.references) {
    const [uri] = splitAtHash(ref);
    const isExternal = uri !== "" && modelName(ref) === undefined && URL.canParse(uri, "https://example.com/");
    if (isExternal && isBelow(pointer, below)) uris.add(uri);
  }
  return [...uris].map(($ref) => ({ $ref }));
}

/**
 * Runs swagger-parser's resolver. Reading and parsing are ours and never throw: after an exception the resolver would
 * skip the rest of its file.
 */
async function resolveParts(
  file: string,
  references: readonly Json[],
  files: Files,
  allowRemote: boolean,
): Promise<void> {
  const { default: SwaggerParser } = await import("@apidevtools/swagger-parser");
  const plain = Object.getPrototypeOf(SwaggerParser.prototype) as { parse(...args: unknown[]): unknown };
  // A class, for once: the library is extended that way. Its own `parse` refuses documents without `paths`, with a
  // numeric version or with OpenAPI 3.2, before anything is resolved; the one it inherits takes any.

  class Resolver extends SwaggerParser {
    override parse(...args: unknown[]): Promise<never> {
      return plain.parse.apply(this, args) as Promise<never>;
    }
  }

  const read = async ({ url }: ResolvedFile): Promise<ReadFile | undefined> => {
    if (isUrl(url)) return allowRemote ? files.open(url) : undefined;
    const isPath = !/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(url);
    return isPath ? files.open(normalize(percentDecode(url).replaceAll("\\", "/"))) : undefined;
  };
  const parse = ({ data }: ResolvedFile): Json => {
    const part = data as ReadFile | undefined;
    return part === undefined ? [] : externalReferences(part, "");
  };

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
  await resolver.resolve(file, { references }, options);
}
