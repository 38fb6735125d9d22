import type { Json } from "../source/json.ts";
import type { Files } from "./files.ts";
import { isUrl, normalize, percentDecode } from "./uri.ts";

/** What the resolver hands to its plugins. */
interface ResolvedFile {
  readonly url: string;
  readonly data: unknown;
}

/**
 * Reads the files that the references of `root` lead to, and theirs in turn, by swagger-parser's resolver.
 *
 * Only called where an external reference exists, since the resolver takes longer to load than most documents to compile.
 * Reading and parsing are ours and never throw: after an exception the resolver would skip the rest of its file.
 */
export async function readParts(file: string, root: Json, files: Files, allowRemote: boolean): Promise<void> {
  const { default: SwaggerParser } = await import("@apidevtools/swagger-parser");
  const plain = Object.getPrototypeOf(SwaggerParser.prototype) as { parse(...args: unknown[]): unknown };
  // A class, for once: the library is extended that way. Its own `parse` refuses documents without `paths`, with a
  // numeric version or with OpenAPI 3.2, before anything is resolved; the one it inherits takes any.
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
  await new Resolver().resolve(file, root as never, options as never);
}
