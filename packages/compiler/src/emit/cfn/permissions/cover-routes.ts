import { groupBy } from "../group-by.ts";
import { compareText } from "../../../source/json-map.ts";

/** Patterns for the ARNs of routes, such as `GET/pets/*`. */
type Patterns = readonly string[];

/** Most permissions a function gets: its resource policy of 20 KB is full at 30 to 50 (aws-cdk#19535, aws-pdk#549). */
export const maxPatterns = 20;

/**
 * The patterns that permit a function's routes and no others of the API: one a route as long as they are few, then the fewest
 * prefixes, by method or by path; if even those are many, everything.
 *
 * `own` and `others` are routes as in ARNs, `GET/pets/*`; a `*` in a pattern matches slashes too.
 */
export function coverRoutes(own: Patterns, others: Patterns): Patterns {
  const routes = [...new Set(own)].sort(compareText);
  if (routes.length <= maxPatterns) return routes;
  const byMethod = prefixes(routes.map(branchOf), others.map(stepsOf), 0);
  const byPath = prefixes(branchesByPath(routes, others), others.map(stepsOfPath), 0);
  const fewest = byMethod.length <= byPath.length ? byMethod : byPath;
  return fewest.length <= maxPatterns ? fewest : ["*"];
}

/** A route to be covered: the steps that prefixes are made of, and the pattern for it alone. */
interface Branch {
  readonly steps: readonly string[];
  readonly exact: string;
}

/** `GET/pets/*` as `GET`, `pets`, `*`. */
function stepsOf(route: string): readonly string[] {
  return route.split("/");
}

/** The same for any method: `*`, `pets`, `*`. The default route has none. */
function stepsOfPath(route: string): readonly string[] {
  const [method, ...path] = stepsOf(route);
  return path.length === 0 && method !== undefined ? [method] : ["*", ...path];
}

function branchOf(route: string): Branch {
  return { steps: stepsOf(route), exact: route };
}

/** Any method will do on a path that is the function's alone. */
function branchesByPath(routes: Patterns, others: Patterns): Branch[] {
  const rivals = new Set(others.map((route) => stepsOfPath(route).join("/")));
  return routes.map((route) => {
    const steps = stepsOfPath(route);
    const anyMethod = steps.join("/");
    return { steps, exact: rivals.has(anyMethod) ? route : anyMethod };
  });
}

/** The fewest prefixes that cover all of `own` and none of `others`. All of them share the first `depth` steps. */
function prefixes(own: readonly Branch[], others: readonly (readonly string[])[], depth: number): Patterns {
  const here = own.filter(({ steps }) => steps.length === depth).map(({ exact }) => exact);
  const below = own.filter(({ steps }) => steps.length > depth);
  const [first] = below;
  if (first === undefined || below.length === 1) return distinct([...here, ...below.map(({ exact }) => exact)]);
  if (!others.some((steps) => steps.length > depth))
    return distinct([...here, [...first.steps.slice(0, depth), "*"].join("/")]);
  const next = groupBy(below, ({ steps }) => steps[depth] ?? "");
  const patterns = [...next].flatMap(([step, branches]) =>
    prefixes(
      branches,
      others.filter((steps) => matches(step, steps[depth])),
      depth + 1,
    ),
  );
  return distinct([...here, ...patterns]);
}

/** Whether a pattern with `step` in some place can match a route that has `other` there. */
function matches(step: string, other: string | undefined): boolean {
  return other !== undefined && (step === other || step === "*" || other === "*");
}

function distinct(patterns: Patterns): Patterns {
  return [...new Set(patterns)].sort(compareText);
}
