import type { Coverage } from "./coverage.ts";

/** Paths, resources, routes and methods. */
export const pathCoverage: Readonly<Record<string, Coverage>> = {
  "path-segment-chars": ["path/segment-chars"],
  "path-param-partial": ["path/param-partial"],
  "path-param-sibling": ["path/param-sibling"],
  "path-greedy-last": ["path/greedy-last"],
  "path-duplicate": ["path/duplicate"],
  "path-param-undeclared": ["path/param-undeclared"],
  "path-param-missing-in-path": ["path/param-missing-in-path"],
  "path-case": ["path/case"],
  "path-trailing-slash": ["path/empty-segment", "path/trailing-slash"],
  "path-reserved": ["path/reserved"],
  "path-count": ["path/count"],
  "route-count": ["route/count"],
  "integration-count": ["integration/count"],
  "method-set": ["method/set", "path/unknown-member"],
  "http-route-key": ["path/leading-slash", "http/default-path"],
  "http-match-order": { notChecked: "It says which route a request takes; nothing is wrong with any order." },
  "ws-route-key": ["ws/route-key"],
  "method-no-integration": ["method/no-integration", "doc/no-paths"],
  "response-undeclared": ["response/undeclared", "response/status", "response/status-missing"],
  "param-name-unique": ["param/name-unique"],
  "param-name-chars": ["param/name-chars"],
};
