/** A first configuration, as a Handlebars template. */
export const configurationTemplate = `# yaml-language-server: $schema=./node_modules/apigw-compile/config.schema.json
# What OpenAPI cannot say. Everything may be left out; --help of apigw-compile says how this file is found.

# Operations without x-amazon-apigateway-integration call a Lambda function of this logical id. The stack that
# this template becomes part of defines it, or passes its ARN as a parameter.
integrations:
  default:
    lambda: "\${operationId}Function"

stage:
  # A parameter of the template: one template serves every stage.
  name: { param: StageName, default: {{json stage}} }
  throttling: { requestsPerSecond: 100, burst: 200 }
  accessLogs: { retentionDays: 30 }

# tags: { team: orders }
# rules: { {{rule}}: warning }
`;
