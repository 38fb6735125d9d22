import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of a bundle, minified, and gzipped on top. */
export interface BundleSize {
  readonly minified: number;
  readonly gzipped: number;
}

/** Bundles a program for a browser, and says how large that is; see {@link bundle}. */
export async function bundleSize(program: string, folder: string): Promise<BundleSize> {
  const contents = await bundle(program, folder);
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}

/**
 * Bundles a program for a browser, as an application would.
 *
 * @param folder - where its imports are looked up
 */
export async function bundle(program: string, folder: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
