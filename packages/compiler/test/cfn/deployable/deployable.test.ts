import fc from "fast-check";
import { expect, it } from "vitest";
import { deploymentId } from "../../../src/emit/cfn/deployment.ts";
import type { HttpApi, RestApi } from "../../../src/ir/api.ts";
import { lowerHttp, lowerRest } from "../../lower/lower-text.ts";
import { flipsOf, type Flip } from "./flips.ts";
import { httpMarks } from "./http-table.ts";
import { commonConfig, httpDocument, restConfig, restDocument } from "./samples.ts";
import { restMarks } from "./rest-table.ts";

const rest = (await lowerRest(restDocument, restConfig)).api;
const http = (await lowerHttp(httpDocument, commonConfig)).api;
const restFlips = flipsOf(rest, restMarks);
const httpFlips = flipsOf(http, httpMarks);

it("changes a REST API's Deployment with each field that is marked so, and with no other", () => {
  expect(wrong(rest, restFlips)).toEqual([]);
});

it("changes an HTTP API's Deployment with each field that is marked so, and with no other", () => {
  expect(wrong(http, httpFlips)).toEqual([]);
});

it("holds any two changes apart, if each is released", () => {
  const released = restFlips.filter(({ mark }) => mark === "released");
  fc.assert(
    fc.property(fc.constantFrom(...released), fc.constantFrom(...released), (one, other) => {
      expect(deploymentId(one.api) === deploymentId(other.api)).toBe(one.path === other.path);
    }),
    { numRuns: 200 },
  );
});

it("tries most of the table", () => {
  expect(new Set(restFlips.map(({ field }) => field)).size).toBeGreaterThan(120);
  expect(new Set(httpFlips.map(({ field }) => field)).size).toBeGreaterThan(80);
});

/** Changes that do not do what the table says. */
function wrong<A extends RestApi | HttpApi>(api: A, flips: readonly Flip<A>[]): string[] {
  const id = deploymentId(api);
  return flips
    .filter((flip) => (deploymentId(flip.api) !== id) !== (flip.mark === "released"))
    .map(({ path, mark }) => `${path} is not ${mark}`);
}
