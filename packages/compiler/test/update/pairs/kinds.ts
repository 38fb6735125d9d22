import { pets, type Pair } from "./pair.ts";

const domains = [
  { name: "api.example.com", certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678" },
];

/** The API becomes one of another layout or type, or is one of messages. */
export const kindPairs: readonly Pair[] = [
  { name: "the body layout becomes the native one", as: ["body"], becomes: "native", old: pets, now: pets },
  { name: "the native layout becomes the body one", as: ["native"], becomes: "body", old: pets, now: pets },
  {
    name: "the layout changes behind a domain",
    as: ["body"],
    becomes: "native",
    old: pets,
    now: pets,
    oldConfig: { domains },
    nowConfig: { domains },
  },
  {
    name: "the layout changes while an operation is removed",
    as: ["native"],
    becomes: "body",
    old: pets,
    now: ["GET /pets"],
  },
  { name: "a REST API becomes an HTTP API", as: ["body", "native"], becomes: "http", old: pets, now: pets },
  {
    name: "a REST API becomes an HTTP API, whose stage has an id of its own",
    as: ["body", "native"],
    becomes: "http",
    old: pets,
    now: pets,
    nowConfig: { ids: { GatewayStage: "HttpStage" } },
  },
  { name: "an HTTP API becomes a REST API", as: ["http"], becomes: "body", old: pets, now: pets },
  { name: "a route is added", as: ["websocket"], old: ["join"], now: ["join", "leave"] },
  { name: "a route is removed", as: ["websocket"], old: ["join", "leave"], now: ["join"] },
  {
    name: "a route is removed from an API that is deployed by hand",
    as: ["websocket"],
    old: ["join", "leave"],
    now: ["join"],
    oldConfig: { stage: { autoDeploy: false } },
    nowConfig: { stage: { autoDeploy: false } },
  },
];
