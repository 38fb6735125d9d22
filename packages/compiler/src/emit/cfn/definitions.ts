/** What the template around a document defines, in long form; what the API needs of it is copied. */
export interface Definitions {
  readonly parameters: object;
  readonly conditions: object;
  readonly mappings: object;
}
