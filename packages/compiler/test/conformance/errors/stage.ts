import schema from "../../../config.schema.json" with { type: "json" };
import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { fromPointer, toPointer } from "../../../src/source/origin.ts";
import { carried, notCarried, plainDocument, type Carried, type ErrorRow, type NotCarried } from "./row.ts";
import { patchesOf } from "./steps.ts";

/** What the configuration calls members of a stage. */
const settings: Readonly<Record<string, string>> = { accessLogSettings: "accessLogs", canarySettings: "canary" };

/** Members of a stage that the template fills in by itself: no setting stands for them. */
const made: ReadonlySet<string> = new Set(["destinationArn", "deploymentId"]);

/** A setting of the stage. */
export function carryStage({ params }: ErrorRow): Carried | NotCarried {
  const [patch] = patchesOf(params);
  if (patch === undefined || patch.op === "remove") return notCarried("nothing is asked for: a change is taken back");
  const [member = "", ...rest] = fromPointer(patch.path);
  const setting = settings[member] ?? "";
  if (own(schema.definitions.stage.properties, setting) === undefined) {
    return notCarried(`no setting stands for ${member}`);
  }
  if (rest.some((step) => made.has(step))) return notCarried(`the template fills ${rest.join("/")} in by itself`);
  const steps = ["stage", setting, ...rest];
  const config = steps.reduceRight<Json>((inner, step) => ({ [step]: inner }), patch.value) as JsonObject;
  return carried(plainDocument(), [`config${toPointer(steps)}`], config);
}

/** A key of a usage plan. */
export function carryApiKey({ params }: ErrorRow): Carried | NotCarried {
  const patch = patchesOf(params).find(({ op, path }) => op === "replace" && path === "/description");
  const description = own(params, "description") ?? patch?.value;
  if (description === undefined) return notCarried("keys of the configuration have no name: the service makes one up");
  const document = plainDocument({
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "x-api-key" } } },
    security: [{ key: [] }],
  });
  return carried(document, [`config${toPointer(["usagePlans", "plan", "keys", "recorded"])}`], {
    usagePlans: { plan: { keys: { recorded: { description } } } },
  });
}
