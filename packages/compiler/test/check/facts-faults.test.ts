import { expect, it } from "vitest";
import { coverage } from "../../src/check/covered/coverage.ts";
import { faultsFromFacts } from "./facts-faults/all.ts";
import { isLocated, newFindings } from "./facts-faults/run.ts";

const rows = new Map(coverage.flatMap(({ rows: all }) => Object.entries(all)));

// Written from the list of the service's checks alone: of the first 184 faults, 173 were found then.
it.each(faultsFromFacts.map((fault) => [`${fault.row} ${fault.name ?? ""}`.trim(), fault] as const))(
  "finds %s where it is, and only while it is there",
  async (_, fault) => {
    const covered = rows.get(fault.row);
    const codes = Array.isArray(covered) ? (covered as readonly string[]) : [];
    const found = (await newFindings(fault)).filter((finding) => isLocated(finding, fault)).map(({ code }) => code);
    expect(codes.filter((code) => found.includes(code))).not.toEqual([]);
  },
);
