import type { Host } from "../../src/host.ts";

/** Files in memory, by absolute path or URL. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const read = (name: string): Promise<Uint8Array> => {
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (content === undefined)
      return Promise.reject(Object.assign(new Error("There is no such file."), { kind: "host" }));
    return Promise.resolve(typeof content === "string" ? new TextEncoder().encode(content) : content);
  };
  return {
    resolve: (path) => (path.startsWith("/") ? path : `/project/${path.replace(/^\.\//, "")}`),
    readFile: read,
    readUrl: read,
    exists: (name) => Promise.resolve(Object.hasOwn(files, name)),
  };
}
