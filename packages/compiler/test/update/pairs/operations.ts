import { everywhere, pets, rest, type Pair } from "./pair.ts";

/** Operations come, go and move. */
export const operationPairs: readonly Pair[] = [
  { name: "nothing changes", as: everywhere, old: pets, now: pets },
  { name: "an operation is added", as: everywhere, old: pets, now: [...pets, "GET /toys"] },
  { name: "an operation is removed", as: everywhere, old: pets, now: ["GET /pets", "GET /pets/{petId}"] },
  { name: "a path is removed with all below", as: everywhere, old: [...pets, "GET /a/b/c"], now: pets },
  {
    name: "a path variable is renamed",
    as: everywhere,
    old: pets,
    now: ["GET /pets", "POST /pets guarded", "GET /pets/{id}"],
  },
  {
    name: "a path variable with something below is renamed",
    as: everywhere,
    old: ["GET /pets/{petId}/toys"],
    now: ["GET /pets/{id}/toys"],
  },
  {
    name: "a path is moved",
    as: everywhere,
    old: pets,
    now: ["GET /animals", "POST /animals guarded", "GET /animals/{petId}"],
  },
  { name: "two paths change places", as: everywhere, old: ["GET /a", "PUT /b"], now: ["PUT /a", "GET /b"] },
  {
    name: "a greedy path takes over from a variable",
    as: everywhere,
    old: pets,
    now: ["GET /pets", "POST /pets guarded", "GET /pets/{proxy+}"],
  },
  { name: "ANY takes over from a method", as: everywhere, old: ["GET /pets"], now: ["ANY /pets"] },
  { name: "a method takes over from ANY", as: everywhere, old: ["ANY /pets"], now: ["GET /pets"] },
  { name: "the case of a path changes", as: everywhere, old: ["GET /Pets"], now: ["GET /pets"] },
  { name: "a path goes below another", as: everywhere, old: ["GET /toys/{id}"], now: ["GET /pets/toys/{id}"] },
  {
    name: "an operation calls something else",
    as: everywhere,
    old: pets,
    now: ["GET /pets to https://two.example.com", "POST /pets guarded", "GET /pets/{petId}"],
  },
  {
    name: "a model changes under a request validator",
    as: rest,
    old: ["POST /pets requires name"],
    now: ["POST /pets requires name,age"],
  },
  {
    name: "a model under a request validator is called otherwise",
    as: rest,
    old: ["POST /pets requires name"],
    now: ["POST /pets requires name"],
    edits: { Pet: "Animal" },
  },
  {
    name: "a request validator goes",
    as: rest,
    old: ["POST /pets requires name"],
    now: ["POST /pets"],
  },
  {
    name: "a request validator is called otherwise",
    as: rest,
    old: ["POST /pets requires name"],
    now: ["POST /pets requires name"],
    edits: { '"body"': '"strict"' },
  },
  { name: "the API has another title", as: everywhere, old: pets, now: pets, edits: { Pets: "Animals" } },
];
