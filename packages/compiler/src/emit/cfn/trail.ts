import type { Api } from "../../ir/api.ts";
import type { CfnJson } from "../../ir/cfn.ts";
import type { Trail } from "../../ir/settings/trail.ts";
import type { JsonObject } from "../../source/json.ts";
import { compact } from "../../source/json-map.ts";
import { closedBucket, encryptedOnly } from "./closed-bucket.ts";
import type { CfnPart, Resource } from "./part.ts";
import { tagList } from "./tags.ts";
import { printOptional } from "./value.ts";

const bucketId = "GatewayTrailBucket";
const policyId = "GatewayTrailBucketPolicy";

/** The trail is called as the stack is: its ARN can be said without it, so that the bucket's policy does not wait for the trail. */
const trailName: CfnJson = { Ref: "AWS::StackName" };
const trailArn: CfnJson = {
  "Fn::Sub": "arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/${AWS::StackName}",
};

/**
 * A trail of management events, API Gateway's among them; calls of the API are no such events.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/cloudtrail.html,
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export const trail: CfnPart = {
  feature: "trail",
  apis: ["rest", "http", "websocket"],
  emit: (api) => {
    const wanted = api.settings.trail;
    if (wanted === undefined) return {};
    const bucket = wanted.bucketName === undefined ? printBucket(api, wanted) : [];
    const printed: Resource = {
      logicalId: "GatewayTrail",
      type: "AWS::CloudTrail::Trail",
      ...(bucket.length > 0 && { dependsOn: [policyId] }),
      properties: compact({
        TrailName: trailName,
        S3BucketName: printOptional(wanted.bucketName) ?? { Ref: bucketId },
        IsLogging: true,
        IsMultiRegionTrail: wanted.isMultiRegion,
        IncludeGlobalServiceEvents: wanted.isMultiRegion,
        EnableLogFileValidation: true,
        KMSKeyId: printOptional(wanted.kmsKeyArn),
        Tags: tagList(api.settings.tags),
      }),
    };
    return { resources: [...bucket, printed] };
  },
};

function printBucket({ settings }: Api, { retentionDays }: Trail): Resource[] {
  return [
    {
      logicalId: bucketId,
      type: "AWS::S3::Bucket",
      retained: true,
      properties: compact({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
        },
        LifecycleConfiguration: {
          Rules: [
            {
              Id: "Retention",
              Status: "Enabled",
              ExpirationInDays: retentionDays,
              NoncurrentVersionExpiration: { NoncurrentDays: retentionDays },
            },
          ],
        },
        ...closedBucket,
        VersioningConfiguration: { Status: "Enabled" },
        Tags: tagList(settings.tags),
      }),
    },
    {
      logicalId: policyId,
      type: "AWS::S3::BucketPolicy",
      retained: true,
      properties: {
        Bucket: { Ref: bucketId },
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            cloudTrailMay("s3:GetBucketAcl", bucketArn(), {}),
            cloudTrailMay("s3:PutObject", objectsArn(), { "s3:x-amz-acl": "bucket-owner-full-control" }),
            encryptedOnly(bucketId),
          ],
        },
      },
    },
  ];
}

function cloudTrailMay(action: string, resource: CfnJson, further: JsonObject): JsonObject {
  return {
    Effect: "Allow",
    Principal: { Service: "cloudtrail.amazonaws.com" },
    Action: action,
    Resource: resource,
    Condition: { StringEquals: { "aws:SourceArn": trailArn, ...further } },
  };
}

function bucketArn(): CfnJson {
  return { "Fn::GetAtt": [bucketId, "Arn"] };
}

function objectsArn(): CfnJson {
  return { "Fn::Sub": `\${${bucketId}.Arn}/AWSLogs/\${AWS::AccountId}/*` };
}
