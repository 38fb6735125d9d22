/** What is used of dynalite, which has no types of its own. */
declare module "dynalite" {
  import type { Server } from "node:http";

  export default function dynalite(options: {
    readonly createTableMs: number;
    readonly updateTableMs: number;
    readonly deleteTableMs: number;
  }): Server;
}
