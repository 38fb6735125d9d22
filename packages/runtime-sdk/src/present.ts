import type { Present } from "./descriptor.ts";

/** Puts a credential into a header, which is what most schemes want. */
export const inHeader: Present = ({ headers }, { name = "authorization", prefix = "" }, credential) => {
  headers.set(name, prefix + credential);
};
