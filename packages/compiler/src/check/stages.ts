import type { Api } from "../ir/api.ts";
import { descend, type Node } from "../source/node.ts";
import { nameOf } from "./integrations.ts";

type StageOf<A extends Api> = A["settings"]["stage"];

/** All stages of an API, the one that each has first. */
export function stagesOf<A extends Api>(api: A): readonly StageOf<A>[] {
  return [api.settings.stage, ...api.settings.furtherStages];
}

/** A stage, and what the configuration itself says of it: further stages take the rest over from the first. */
export interface WrittenStage<A extends Api> {
  readonly stage: StageOf<A>;
  readonly written: Node;
}

/** All stages of an API. */
export function writtenStages<A extends Api>(api: A, config: Node): readonly WrittenStage<A>[] {
  return [
    { stage: api.settings.stage, written: descend(config, "stage") },
    ...api.settings.furtherStages.map((stage) => ({ stage, written: descend(config, "stages", stage.key ?? "") })),
  ];
}

/** Stages that say something themselves at these keys, and where; what is taken over is found where it is said. */
export function stagesSaying<A extends Api>(
  api: A,
  config: Node,
  ...steps: readonly string[]
): readonly WrittenStage<A>[] {
  return writtenStages(api, config)
    .map(({ stage, written }) => ({ stage, written: descend(written, ...steps) }))
    .filter(({ written }) => written.value !== undefined);
}

/** What a stage can set limits for: `GET /pets/{petId}`, on WebSocket APIs route keys. */
export function routeNames(api: Api): string[] {
  if (api.kind === "websocket") return api.routes.map(({ key }) => key);
  return api.operations.map((operation) => (operation.isDefaultRoute ? "$default" : nameOf(operation)));
}
