/**
 * The model's name in `https://apigateway.us-east-1.amazonaws.com/restapis/<id>/models/<Name>`, the form in which API
 * Gateway itself refers to models; domain and id may be placeholders. undefined for anything else.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html
 */
export function modelName(ref: string): string | undefined {
  if (!ref.startsWith("https://apigateway.")) return undefined;
  return /^https:\/\/apigateway\.[^/]+\/restapis\/[^/]+\/models\/([^/#]+)$/.exec(ref)?.[1];
}

/**
 * `Empty` or `Error` if a reference names one of the two models that API Gateway makes for every new REST API, and that
 * documents exported from its console refer to without defining them.
 */
export function builtInModel(ref: string): string | undefined {
  return /^#\/(?:definitions|components\/schemas)\/(Empty|Error)$/.exec(ref)?.[1];
}
