import type { Coverage } from "./coverage.ts";

/** The document as a whole, and what becomes of base paths. */
export const documentCoverage: Readonly<Record<string, Coverage>> = {
  "doc-version-rest": ["doc/version-rest", "load/version-unknown", "load/version-too-new", "load/version-missing"],
  "doc-version-http": ["doc/version-http"],
  "doc-no-ws": {
    notChecked: "The template of a WebSocket API has a resource for each of its parts: nothing is imported.",
  },
  "doc-unparseable": ["load/syntax", "load/not-utf-8", "load/not-an-object", "load/empty"],
  "doc-size": ["doc/size"],
  "doc-external-ref": ["ref/remote", "ref/missing-file", "ref/unsupported-scheme", "ref/placeholder"],
  "doc-circular-ref": { notChecked: "Nothing is wrong with it: the service makes models that refer to each other." },
  "doc-response-ref-root": ["doc/response-ref"],
  "doc-webhooks": ["doc/webhooks"],
  "doc-servers": ["doc/servers"],
  "doc-title-name": { notChecked: "It says where names come from; nothing can be wrong there but their length." },
  "doc-deprecated": ["doc/deprecated"],
  "doc-consumes-produces": {
    notChecked: "Nothing is lost: the media types stand in the OpenAPI 3.0 document that is deployed.",
  },
  "doc-description-limits": ["doc/description-limits", "doc/description-empty"],
  "base-path-ignore": ["doc/servers"],
  "base-path-prepend": ["doc/base-path-unknown"],
  "base-path-split": ["doc/base-path-unknown"],
};
