import manifest from "../../package.json" with { type: "json" };

/** The compiler's version; a build carries it along. */
export const version: string = manifest.version;
