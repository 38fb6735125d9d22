import type { ApiKind } from "../ir/api.ts";
import type { Feature } from "./feature.ts";
import { accessFeatures } from "./features/access.ts";
import { contentFeatures } from "./features/content.ts";
import { integrationFeatures } from "./features/integration.ts";
import { operationFeatures } from "./features/operation.ts";

/** The feature matrix, in the order in which it is printed. */
export const features: readonly FeatureGroup[] = [
  { title: "Endpoints and access", features: accessFeatures },
  { title: "Requests and responses", features: contentFeatures },
  { title: "Integrations", features: integrationFeatures },
  { title: "Deployment and operation", features: operationFeatures },
];

export interface FeatureGroup {
  readonly title: string;
  readonly features: readonly Feature[];
}

/** An API type in a sentence: "HTTP API". */
export const apiLabels: Readonly<Record<ApiKind, string>> = { rest: "REST", http: "HTTP", websocket: "WebSocket" };
