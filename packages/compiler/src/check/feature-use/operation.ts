import type { FeatureCode } from "../../service/feature.ts";
import { below } from "../../source/origin.ts";
import { nameOf } from "../integrations.ts";
import type { FeatureUse } from "./feature-use.ts";

/** Features that operations themselves ask for. */
export const operationUses: Record<OperationCode, FeatureUse> = {
  "body/http-ignored": {
    bad: [
      {
        at: "/paths/~1pets/post/requestBody",
        yaml: `
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-request-validator: all
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
`,
      },
    ],
    good: [
      {
        yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
      },
    ],
    find(api) {
      if (api.kind !== "http") return [];
      return api.operations.flatMap((operation) =>
        operation.requestBody === undefined
          ? []
          : [{ origin: below(operation.origin, "requestBody"), what: `The request body of ${nameOf(operation)}` }],
      );
    },
  },
  "route/default-rest": {
    bad: [
      {
        at: "/paths/~1$default",
        yaml: `
paths:
  /$default:
    x-amazon-apigateway-any-method:
      isDefaultRoute: true
      responses: { default: { description: Anything } }
`,
      },
    ],
    good: [
      {
        yaml: `
paths:
  /{proxy+}:
    x-amazon-apigateway-any-method: { responses: { "200": { description: Anything } } }
`,
      },
    ],
    find(api) {
      if (api.kind !== "rest") return [];
      return api.operations
        .filter(({ isDefaultRoute }) => isDefaultRoute)
        .map(({ path, pathOrigin }) => ({ origin: pathOrigin, what: path }));
    },
  },
};

/** Codes of the features above. */
export type OperationCode = Extract<FeatureCode, "body/http-ignored" | "route/default-rest">;
