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
