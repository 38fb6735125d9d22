import { jsonWithReferences } from "../body/gateway-variables.ts";
import { apiIds } from "../ids.ts";
import { compact, sortedJson, unlessEmpty } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { tagList } from "../tags.ts";
import { printList, printOptional, printValue } from "../value.ts";
import { notYetKnown } from "./not-yet-known.ts";

/** The REST API itself, whose parts are resources of their own. */
export const nativeRestApi: CfnPart<"rest"> = {
  feature: "api",
  apis: ["rest"],
  emit: (api) => {
    const { endpoint, tags } = api.settings;
    return {
      resources: [
        {
          logicalId: apiIds.rest.api,
          type: "AWS::ApiGateway::RestApi",
          // Version came in August 2026: cfn-lint knows it from 1.56 on (1.54 does not).
          metadata: notYetKnown,
          properties: compact({
            Name: printValue(api.title),
            Description: printOptional(api.description),
            Version: printValue(api.version ?? "1.0"),
            EndpointConfiguration: compact({
              Types: [endpoint.type.toUpperCase()],
              IpAddressType: printOptional(endpoint.ipAddressType),
              VpcEndpointIds: unlessEmpty(printList(endpoint.vpcEndpointIds)),
            }),
            DisableExecuteApiEndpoint: printOptional(endpoint.disablesExecuteApi),
            ApiKeySourceType: printOptional(api.apiKeySource),
            BinaryMediaTypes: unlessEmpty(printList(api.binaryMediaTypes)),
            MinimumCompressionSize: printOptional(api.minimumCompressionSize),
            SecurityPolicy: printOptional(api.securityPolicy),
            EndpointAccessMode: printOptional(api.endpointAccessMode),
            Policy: api.policy && sortedJson(jsonWithReferences(api.policy)),
            Tags: tagList(tags),
          }),
        },
      ],
    };
  },
};
