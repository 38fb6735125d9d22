/**
 * What the import itself fills in, wherever it stands in the document.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html
 */
const gatewayVariables: ReadonlySet<string> = new Set(["AWS::AccountId", "AWS::Partition", "AWS::Region"]);

/** The gateway's own variable for a pseudo parameter, `${AWS::Region}`; undefined where it has none. */
export function gatewayVariable(name: string): string | undefined {
  return gatewayVariables.has(name) ? `\${${name}}` : undefined;
}
