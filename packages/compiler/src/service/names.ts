/**
 * What names the service takes.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html,
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html; read on
 * 2026-11-23
 */
export const names: Readonly<Record<"stage" | "stageVariable" | "stageVariableValue", RegExp>> = {
  /** Of a stage; HTTP APIs have `$default` too. */
  stage: /^[A-Za-z0-9_-]{1,128}$/,
  stageVariable: /^[A-Za-z0-9_]+$/,
  stageVariableValue: /^[A-Za-z0-9\-._~:/?#&=,]+$/,
};
