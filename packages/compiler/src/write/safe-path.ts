/**
 * Whether a path can only mean a file below the folder it is joined to, on every system: relative, forward slashes, no
 * step up, nothing that Windows reads as a drive, a stream or a device.
 */
export function isSafePath(path: string): boolean {
  return path
    .split("/")
    .every((step) => step !== "" && !/^\.{1,2}$|[\\:*?"<>|\u0000-\u001f]|[. ]$/.test(step) && !isDevice(step));
}

function isDevice(step: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(step);
}

/** What a file system without regard to case, or to how accents are encoded, takes for the same name. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
