import { everything, type DiagnosticDef } from "../diagnostics/diagnostic.ts";

const force = "Move it away, choose another --out, or let it be overwritten with --force.";

/** A file that no run has made stands where one is to be written. */
export const foreignFile: DiagnosticDef<{ path: string }> = {
  code: "out/foreign-file",
  severity: "error",
  concerns: everything,
  summary: "Files that were not made by an earlier run are never overwritten.",
  sources: [],
  message: ({ path }) => `${path} was not made by apigw-compile, and would be overwritten.`,
  help: () => force,
};

/** A generated file was changed by hand. */
export const editedFile: DiagnosticDef<{ path: string; isRemoved: boolean }> = {
  code: "out/edited-file",
  severity: "error",
  concerns: everything,
  summary: "Changes made by hand to generated files are never lost silently.",
  sources: [],
  message: ({ path, isRemoved }) =>
    `${path} was changed since it was generated, and would be ${isRemoved ? "removed" : "overwritten"}.`,
  help: () => "Say the change in the document or the configuration, then run once with --force.",
};

/** Something else than a file stands where one is to be written. */
export const notAFile: DiagnosticDef<{ path: string; found: string }> = {
  code: "out/not-a-file",
  severity: "error",
  concerns: everything,
  summary: "Only files are replaced.",
  sources: [],
  message: ({ path, found }) => `${path} is ${found}; a file is to be written there.`,
  help: () => "Move it away, or choose another --out.",
};

/** A link leads out of the output folder. */
export const outsideOut: DiagnosticDef<{ path: string }> = {
  code: "out/outside",
  severity: "error",
  concerns: everything,
  summary: "Nothing is written outside the output folder.",
  sources: [],
  message: ({ path }) => `A symbolic link on the way to ${path} leads out of the output folder.`,
  help: () => "Replace the link by a folder, or choose another --out.",
};

/** Two files that many file systems cannot keep apart. */
export const pathClash: DiagnosticDef<{ path: string; other: string }> = {
  code: "out/path-clash",
  severity: "error",
  concerns: everything,
  summary: "The output is the same on every file system, also where the case of letters does not count.",
  sources: ["https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file"],
  message: ({ path, other }) => `${path} and ${other} are one file where the case of letters does not count.`,
  help: () => "Rename one of the operations that the files are named after.",
};

/** A manifest that cannot be read. */
export const manifestUnreadable: DiagnosticDef<{ path: string }> = {
  code: "out/manifest-unreadable",
  severity: "error",
  concerns: everything,
  summary: "The list of generated files says what may be overwritten.",
  sources: [],
  message: ({ path }) => `${path} is not a list of generated files.`,
  help: () => "Restore it, as after a merge conflict, or make a new one with --force.",
};

/** A disk that refuses. */
export const unwritable: DiagnosticDef<{ path: string; reason: string }> = {
  code: "out/unwritable",
  severity: "error",
  concerns: everything,
  summary: "The output folder must be writable.",
  sources: [],
  message: ({ path, reason }) => `${path} cannot be written: ${reason}.`,
  help: ({ reason }) =>
    /^(?:ENOTDIR|EEXIST)\b/.test(reason)
      ? "A file stands where a folder is to be: choose another --out, or move the file away."
      : "Check permissions and free space, or choose another --out.",
};

/** A configuration of Prettier that cannot be used. */
export const formatConfiguration: DiagnosticDef<{ reason: string }> = {
  code: "out/format-configuration",
  severity: "warning",
  concerns: ["sdk"],
  summary: "The SDK is formatted as the Prettier configuration of its folder says.",
  sources: ["https://prettier.io/docs/configuration"],
  message: ({ reason }) => `Prettier cannot format the SDK as this file says: ${reason}`,
  help: () => "Correct it. Until then the SDK has Prettier's default shape.",
};

/** Every finding about writing, for `explain` and the documentation. */
export const writeDiagnostics: readonly DiagnosticDef<never>[] = [
  foreignFile,
  editedFile,
  notAFile,
  outsideOut,
  pathClash,
  manifestUnreadable,
  unwritable,
  formatConfiguration,
];
