import type { CfnJson } from "../../../ir/cfn.ts";
import type { ClientCertificate } from "../../../ir/settings/stage.ts";
import { compact } from "../../../source/json-map.ts";
import type { CfnPart } from "../part.ts";
import { tagList } from "../tags.ts";
import { printValue } from "../value.ts";
import { stagesOf } from "./stages.ts";

const certificateId = "GatewayClientCertificate";

/**
 * The certificate that back ends can tell the gateway by, one for all stages. It expires after a year, and nothing renews it.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
 */
export const clientCertificate: CfnPart<"rest" | "websocket"> = {
  feature: "client-certificate",
  apis: ["rest", "websocket"],
  emit: (api) => {
    if (!stagesOf(api).some((stage) => stage.clientCertificate?.kind === "made")) return {};
    return {
      resources: [
        {
          logicalId: certificateId,
          type: "AWS::ApiGateway::ClientCertificate",
          properties: compact({
            Description: { "Fn::Sub": "Shown to the back ends of ${AWS::StackName}" },
            Tags: tagList(api.settings.tags),
          }),
        },
      ],
    };
  },
};

/** `ClientCertificateId` of a stage. */
export function printCertificate({
  clientCertificate: certificate,
}: {
  readonly clientCertificate?: ClientCertificate | undefined;
}): CfnJson | undefined {
  if (certificate === undefined) return undefined;
  return certificate.kind === "made" ? { Ref: certificateId } : printValue(certificate.id);
}
