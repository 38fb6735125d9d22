import { members } from "../../../src/inspect/members.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { holds, resolve, type Stack } from "./intrinsics.ts";
import type { RestService } from "./rest-service.ts";
import type { Reply } from "./replies.ts";
import { putProperties } from "./rest-state.ts";

/** What a deployment came to. */
export interface Deployment {
  readonly outputs: JsonObject;
  readonly stack: Stack;
  /** APIs that were made of a document, by logical id. */
  readonly apiIds: ReadonlyMap<string, string>;
  /** Set if an import was refused. */
  readonly refused: Reply | undefined;
}

const bodies: Readonly<Record<string, string>> = {
  "AWS::ApiGateway::RestApi": "Body",
  "AWS::Serverless::Api": "DefinitionBody",
};

/**
 * Deploys the REST APIs of a template whose document stands in it, as CloudFormation does: functions are worked out first,
 * the document is imported, and what the resource's properties say goes before.
 *
 * @param uploads objects in S3 by key
 */
export async function deploy(
  template: JsonObject,
  parameters: JsonObject,
  service: RestService,
  uploads: ReadonlyMap<string, string>,
): Promise<Deployment> {
  const physicalIds = new Map<string, string>();
  const stack: Stack = { template, parameters, physicalIds };
  let refused: Reply | undefined;
  for (const [logicalId, resource] of Object.entries(own(template, "Resources") ?? {}) as [string, Json][]) {
    const bodyKey = bodies[String(own(resource, "Type"))];
    if (bodyKey === undefined || !holds(own(resource, "Condition"), stack)) continue;
    // The document may name the API that it becomes.
    physicalIds.set(logicalId, service.nextId());
    const resolved = resolve(own(resource, "Properties") ?? {}, stack);
    const properties = isObject(resolved) ? resolved : {};
    const body = own(properties, bodyKey) ?? uploads.get(String(own(own(properties, "BodyS3Location"), "Key")));
    if (body === undefined) {
      physicalIds.delete(logicalId);
      continue;
    }
    const reply = await service.call("import_rest_api", {
      body,
      ...parametersOf(properties),
      failOnWarnings: own(properties, "FailOnWarnings") ?? false,
    });
    const state = service.apis.get(physicalIds.get(logicalId) ?? "");
    if (state === undefined) {
      physicalIds.delete(logicalId);
      refused ??= reply;
    } else putProperties(state, properties, stackTags(logicalId));
  }
  const outputs = Object.entries(own(template, "Outputs") ?? {}) as [string, Json][];
  return {
    outputs: members(outputs.map(([name, output]) => [name, resolve(own(output, "Value") ?? null, stack)])),
    stack,
    apiIds: physicalIds,
    refused,
  };
}

function parametersOf(properties: JsonObject): JsonObject {
  const parameters = own(properties, "Parameters");
  return parameters === undefined ? {} : { parameters };
}

function stackTags(logicalId: string): JsonObject {
  return {
    "aws:cloudformation:logical-id": logicalId,
    "aws:cloudformation:stack-id": "arn:aws:cloudformation:us-east-1:111111111111:stack/stack-name/0",
    "aws:cloudformation:stack-name": "stack-name",
  };
}
