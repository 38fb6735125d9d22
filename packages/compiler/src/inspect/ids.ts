/**
 * Ids in a view. The service makes them up; here they say what they stand for, so that two views can be compared.
 */
export const ids = {
  api: "api-id",
  resource: (path: string): string => `resource:${path}`,
  model: (name: string): string => `model:${name}`,
  authorizer: (name: string): string => `authorizer:${name}`,
  validator: (name: string): string => `validator:${name}`,
  documentationPart: (index: number): string => `documentation-part:${index}`,
  route: (routeKey: string): string => `route:${routeKey}`,
  integration: (index: number): string => `integration:${index}`,
} as const;
