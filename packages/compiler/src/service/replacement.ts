/** What of a resource can only be said when it is made, and what it means to make it anew. */
export interface Replacement {
  /** Properties, dotted where they are inner ones. */
  readonly createOnly: readonly string[];
  /** One sentence about what is different afterwards; undefined where that is nothing that anybody notices. */
  readonly means: string | undefined;
  /** Properties that, together, no two resources can share: one that is made before the other is gone cannot have the same. */
  readonly unique: readonly string[];
}

const newChild = undefined;

/**
 * Resources that templates of ours have, by type. The create-only properties are those of CloudFormation's resource schemas
 * (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schemas.html, read 2026-11-25), the consequences
 * those of the pages of the resource types, such as
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html
 */
export const replacements: Readonly<Record<string, Replacement>> = {
  "AWS::ApiGateway::Account": of([], "The account's role for logs is set anew."),
  "AWS::ApiGateway::ApiKey": of(
    ["GenerateDistinctId", "Name", "Value"],
    "The key has another id, and another value unless the template gives one: clients that send the old value are refused.",
    ["Name"],
  ),
  "AWS::ApiGateway::Authorizer": of(["RestApiId"], newChild, ["RestApiId", "Name"]),
  "AWS::ApiGateway::BasePathMapping": of(
    ["BasePath", "DomainName"],
    "The domain's old path answers no more once the update is done.",
    ["BasePath", "DomainName"],
  ),
  "AWS::ApiGateway::BasePathMappingV2": of(
    ["BasePath", "DomainNameArn"],
    "The domain's old path answers no more once the update is done.",
    ["BasePath", "DomainNameArn"],
  ),
  "AWS::ApiGateway::ClientCertificate": of([], "The back end must trust the new certificate."),
  "AWS::ApiGateway::Deployment": of(["DeploymentCanarySettings", "RestApiId"], newChild),
  "AWS::ApiGateway::DocumentationPart": of(["Location", "RestApiId"], newChild, ["Location", "RestApiId"]),
  "AWS::ApiGateway::DocumentationVersion": of(["DocumentationVersion", "RestApiId"], newChild, [
    "DocumentationVersion",
    "RestApiId",
  ]),
  "AWS::ApiGateway::DomainName": of(
    ["DomainName"],
    "The domain has another target: until DNS records lead there, its old name is what clients reach, and that is deleted.",
    ["DomainName"],
  ),
  "AWS::ApiGateway::DomainNameAccessAssociation": of(
    ["AccessAssociationSource", "AccessAssociationSourceType", "DomainNameArn", "Tags"],
    "Until the new association is there, the VPC endpoint does not reach the domain.",
    ["AccessAssociationSource", "DomainNameArn"],
  ),
  "AWS::ApiGateway::DomainNameV2": of(
    ["DomainName", "EndpointConfiguration", "SecurityPolicy"],
    "The private domain has another id: policies and access associations that name the old one must follow.",
  ),
  "AWS::ApiGateway::GatewayResponse": of(["ResponseType", "RestApiId"], newChild, ["ResponseType", "RestApiId"]),
  "AWS::ApiGateway::Method": of(["HttpMethod", "ResourceId", "RestApiId"], newChild, [
    "HttpMethod",
    "ResourceId",
    "RestApiId",
  ]),
  "AWS::ApiGateway::Model": of(["ContentType", "Name", "RestApiId"], newChild, ["Name", "RestApiId"]),
  "AWS::ApiGateway::RequestValidator": of(["Name", "RestApiId"], newChild),
  "AWS::ApiGateway::Resource": of(["ParentId", "PathPart", "RestApiId"], newChild, [
    "ParentId",
    "PathPart",
    "RestApiId",
  ]),
  "AWS::ApiGateway::RestApi": of([], newApi()),
  "AWS::ApiGateway::Stage": of(["RestApiId", "StageName"], newStage(), ["RestApiId", "StageName"]),
  "AWS::ApiGateway::UsagePlan": of([], "The plan's counts start from zero."),
  "AWS::ApiGateway::UsagePlanKey": of(
    ["KeyId", "KeyType", "UsagePlanId"],
    "The key's count in the plan starts from zero.",
    ["KeyId", "UsagePlanId"],
  ),
  "AWS::ApiGateway::VpcLink": of(
    ["TargetArns"],
    "The link is made anew, which takes minutes; integrations move to it.",
  ),
  "AWS::ApiGatewayV2::Api": of(["ProtocolType"], newApi()),
  "AWS::ApiGatewayV2::ApiMapping": of(["DomainName"], "The domain's old mapping answers no more.", [
    "ApiMappingKey",
    "DomainName",
  ]),
  "AWS::ApiGatewayV2::Authorizer": of(["ApiId"], newChild),
  "AWS::ApiGatewayV2::Deployment": of(["ApiId"], newChild),
  "AWS::ApiGatewayV2::DomainName": of(
    ["DomainName"],
    "The domain has another target: until DNS records lead there, its old name is what clients reach, and that is deleted.",
    ["DomainName"],
  ),
  "AWS::ApiGatewayV2::Integration": of(["ApiId"], newChild),
  "AWS::ApiGatewayV2::IntegrationResponse": of(["ApiId", "IntegrationId"], newChild, [
    "ApiId",
    "IntegrationId",
    "IntegrationResponseKey",
  ]),
  "AWS::ApiGatewayV2::Model": of(["ApiId"], newChild, ["ApiId", "Name"]),
  "AWS::ApiGatewayV2::Route": of(["ApiId"], newChild, ["ApiId", "RouteKey"]),
  "AWS::ApiGatewayV2::RouteResponse": of(["ApiId", "RouteId"], newChild, ["ApiId", "RouteId", "RouteResponseKey"]),
  "AWS::ApiGatewayV2::RoutingRule": of(["DomainNameArn"], newChild, ["DomainNameArn", "Priority"]),
  "AWS::ApiGatewayV2::Stage": of(["ApiId", "StageName"], newStage(), ["ApiId", "StageName"]),
  "AWS::ApiGatewayV2::VpcLink": of(
    ["SecurityGroupIds", "SubnetIds"],
    "The link is made anew, which takes minutes; integrations move to it.",
  ),
  "AWS::CertificateManager::Certificate": of(
    [
      "CertificateAuthorityArn",
      "CertificateExport",
      "DomainName",
      "DomainValidationOptions",
      "KeyAlgorithm",
      "SubjectAlternativeNames",
    ],
    "The update waits until the new certificate is validated.",
  ),
  "AWS::CloudTrail::Trail": of(["TrailName"], "The old trail ends; its files stay in the bucket.", ["TrailName"]),
  "AWS::CloudWatch::Alarm": of(["AlarmName"], "The alarm starts without history.", ["AlarmName"]),
  "AWS::EC2::VPCEndpoint": of(
    [
      "DnsOptions.PrivateDnsPreference",
      "DnsOptions.PrivateDnsSpecifiedDomains",
      "ResourceConfigurationArn",
      "ServiceName",
      "ServiceNetworkArn",
      "ServiceRegion",
      "VpcEndpointType",
      "VpcId",
    ],
    "The endpoint has another id and other DNS names: clients and policies that name the old one must follow.",
  ),
  "AWS::IAM::ManagedPolicy": of(["Description", "ManagedPolicyName", "Path"], newChild, ["ManagedPolicyName"]),
  "AWS::IAM::Role": of(["Path", "RoleName"], "The role has another ARN: what trusts the old one must follow.", [
    "RoleName",
  ]),
  "AWS::KinesisFirehose::DeliveryStream": of(
    [
      "AmazonOpenSearchServerlessDestinationConfiguration.VpcConfiguration",
      "AmazonopensearchserviceDestinationConfiguration.VpcConfiguration",
      "DatabaseSourceConfiguration",
      "DeliveryStreamName",
      "DeliveryStreamType",
      "DirectPutSourceConfiguration",
      "ElasticsearchDestinationConfiguration.VpcConfiguration",
      "IcebergDestinationConfiguration.CatalogConfiguration",
      "KinesisStreamSourceConfiguration",
      "MSKSourceConfiguration",
      "SnowflakeDestinationConfiguration.SnowflakeVpcConfiguration",
    ],
    "Lines that the old stream holds back are delivered before it is deleted.",
    ["DeliveryStreamName"],
  ),
  "AWS::Lambda::Permission": of(
    [
      "Action",
      "EventSourceToken",
      "FunctionName",
      "FunctionUrlAuthType",
      "InvokedViaFunctionUrl",
      "Principal",
      "PrincipalOrgID",
      "SourceAccount",
      "SourceArn",
    ],
    newChild,
  ),
  "AWS::Logs::LogGroup": of(
    ["LogGroupName"],
    "Logs go on in a new group; the old one is deleted with all that is in it.",
    ["LogGroupName"],
  ),
  "AWS::Route53::RecordSet": of(["HostedZoneId", "HostedZoneName"], "The name moves to another hosted zone."),
  "AWS::S3::Bucket": of(
    ["BucketName"],
    "The old bucket cannot be deleted while something is in it, and stays behind.",
    ["BucketName"],
  ),
  "AWS::S3::BucketPolicy": of(["Bucket"], newChild),
  "AWS::SNS::Topic": of(["FifoTopic", "TopicName"], "Subscriptions of the old topic are lost.", ["TopicName"]),
  "AWS::WAFv2::WebACL": of(["Name", "Scope"], "Counts of its rate rules start from zero.", ["Name", "Scope"]),
  "AWS::WAFv2::WebACLAssociation": of(
    ["ResourceArn", "WebACLArn"],
    "The stage is without the old web ACL for a moment.",
  ),
};

function newApi(): string {
  return "It is a new API with a new id and a new execute-api URL; the old one, and its URL, are deleted at the end of the update.";
}

function newStage(): string {
  return "The stage is made anew, its cache empty, its URL that of the new name; the old one answers no more.";
}

function of(createOnly: readonly string[], means: string | undefined, unique: readonly string[] = []): Replacement {
  return { createOnly, means, unique };
}
