const functions: Readonly<Record<string, string>> = {
  bodies: "decodeBody json multipart raw urlencoded",
  formats:
    "base64 dateTime decodeBytes decodeFormatted formatted formattedForm formattedJson formattedJsonText " +
    "formattedMultipart int64",
  index: "inCookie inQuery send",
  pages: "pages",
  styles:
    "deepObject form greedy jsonText label matrix pipeDelimited putCookie putMethod reserved simple spaceDelimited " +
    "tabDelimited",
};

/** The runtime's functions that descriptions of operations name, with the entry that has each; `index` is the main one. */
export const runtimeFunctions: ReadonlyMap<string, string> = new Map(
  Object.entries(functions).flatMap(([entry, names]) => names.split(" ").map((name) => [name, entry] as const)),
);
