import type { Coverage } from "./coverage.ts";

/** Models and the words of their schemas. */
export const modelCoverage: Readonly<Record<string, Coverage>> = {
  "model-name": ["model/name"],
  "model-name-dup": ["model/name"],
  "model-name-empty": ["model/name-empty"],
  "model-schema-empty": ["model/schema-empty", "model/no-schema"],
  "model-builtin": ["ref/built-in-model"],
  "model-ref-form": ["ref/unresolved", "ref/model-elsewhere"],
  "kw-discriminator": ["kw/discriminator"],
  "kw-example": ["kw/example"],
  "kw-exclusiveMinimum": ["kw/exclusive-minimum"],
  "kw-oneOf": ["kw/one-of"],
  "kw-anyOf-additionalProperties": ["kw/one-of"],
  "kw-readOnly": ["kw/read-only"],
  "kw-nullable": ["kw/nullable", "kw/left-out"],
  "kw-default": ["kw/default"],
  "kw-min-maxItems": ["kw/min-max-items"],
  "kw-int-format": ["kw/int-format"],
  "kw-draft6plus": ["kw/later-drafts", "kw/rewritten", "kw/left-out", "kw/example", "model/tuple"],
  "kw-array-description": { notChecked: "The service takes it today." },
  "model-delete-inuse": {
    notChecked: "It depends on what is deployed already; logical ids that hold the model's name replace it in order.",
  },
  "ws-model-size": ["ws/model-size"],
  "ws-no-match": ["ws/no-match"],
};
