import { everywhere, pets, rest, type Pair } from "./pair.ts";

/** Who may call changes. */
export const securityPairs: readonly Pair[] = [
  {
    name: "the authorization of an operation is removed",
    as: everywhere,
    old: pets,
    now: ["GET /pets", "POST /pets", "GET /pets/{petId}"],
  },
  {
    name: "an operation is guarded",
    as: everywhere,
    old: pets,
    now: ["GET /pets guarded", "POST /pets guarded", "GET /pets/{petId}"],
  },
  {
    name: "an authorizer is removed",
    as: rest,
    old: ["GET /pets by tokens/token", "POST /pets guarded"],
    now: ["GET /pets", "POST /pets guarded"],
  },
  {
    name: "an authorizer is removed from an HTTP API",
    as: ["http"],
    old: ["GET /pets by tokens/jwt", "POST /pets guarded"],
    now: ["GET /pets", "POST /pets guarded"],
  },
  {
    name: "an authorizer is called otherwise",
    as: rest,
    old: ["GET /pets by tokens/token"],
    now: ["GET /pets by keys/token"],
  },
  {
    name: "an authorizer becomes one of another kind under its name",
    as: rest,
    old: ["GET /pets by users/token"],
    now: ["GET /pets by users/cognito_user_pools"],
  },
  {
    name: "a token authorizer becomes a request authorizer",
    as: rest,
    old: ["GET /pets by users/token"],
    now: ["GET /pets by users/request"],
  },
  {
    name: "two authorizers change places",
    as: rest,
    old: ["GET /pets by one/token", "PUT /pets by two/token"],
    now: ["GET /pets by two/token", "PUT /pets by one/token"],
  },
];
