import { fromParts, partsOf, type Cfn, type CfnJson } from "../../../ir/cfn.ts";
import type { Iam } from "../../../ir/settings/iam.ts";
import type { FirehoseStream } from "../../../ir/settings/logs.ts";
import type { Stage } from "../../../ir/settings/stage.ts";
import { shortHash } from "../../../source/short-hash.ts";
import { closedBucket, encryptedOnly } from "../closed-bucket.ts";
import { apiIds } from "../ids.ts";
import { compact } from "../../../source/json-map.ts";
import type { Resource } from "../part.ts";
import { roleScope } from "../role-scope.ts";
import { tagList } from "../tags.ts";
import { printOptional, printValue } from "../value.ts";
import { printLogKey } from "./log-groups.ts";
import { idForStage } from "./stages.ts";

type Tags = Parameters<typeof tagList>[0];

/** Logical id of the stream of a stage's access log. */
export function streamId(stage: Stage): string {
  return idForStage("GatewayAccessLogStream", stage);
}

/**
 * The stream of a stage's access log, with the bucket and the role that are not there already.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-logging-to-kinesis.html
 */
export function printFirehose(stage: Stage, stream: FirehoseStream, tags: Tags, iam: Iam): Resource[] {
  if (stream.streamArn !== undefined) return [];
  const bucketId = idForStage("GatewayAccessLogBucket", stage);
  const roleId = idForStage("GatewayAccessLogRole", stage);
  const bucketArn = stream.bucketArn ?? fromParts([{ kind: "attribute", resource: bucketId, attribute: "Arn" }]);
  const roleArn = printOptional(stream.roleArn) ?? { "Fn::GetAtt": [roleId, "Arn"] };
  return [
    printStream(stage, stream, bucketArn, roleArn, tags),
    ...(stream.bucketArn === undefined
      ? [printBucket(bucketId, stream, tags), printBucketPolicy(stage, bucketId)]
      : []),
    ...(stream.roleArn === undefined ? [printRole(roleId, stream, bucketArn, tags, iam)] : []),
  ];
}

function printStream(
  stage: Stage,
  { key, prefix }: FirehoseStream,
  bucketArn: Cfn<string>,
  roleArn: CfnJson,
  tags: Tags,
): Resource {
  return {
    logicalId: streamId(stage),
    type: "AWS::KinesisFirehose::DeliveryStream",
    properties: compact({
      DeliveryStreamName: printValue(streamName(stage)),
      DeliveryStreamType: "DirectPut",
      DeliveryStreamEncryptionConfigurationInput:
        key === undefined
          ? { KeyType: "AWS_OWNED_CMK" }
          : { KeyType: "CUSTOMER_MANAGED_CMK", KeyARN: printLogKey(key) },
      ExtendedS3DestinationConfiguration: compact({
        BucketARN: printValue(bucketArn),
        RoleARN: roleArn,
        Prefix: printOptional(prefix),
        CompressionFormat: "GZIP",
        EncryptionConfiguration: key && { KMSEncryptionConfig: { AWSKMSKeyARN: printLogKey(key) } },
      }),
      Tags: tagList(tags),
    }),
  };
}

/** API Gateway takes streams of this prefix only; a name has up to 64 characters, so that a long stage's is its hash. */
function streamName({ key }: Stage): Cfn<string> {
  const ending = key === undefined ? "" : `-${/^[\w.-]{1,32}$/.test(key) ? key : shortHash(key, 10)}`;
  return fromParts(["amazon-apigateway-", { kind: "ref", name: apiIds.rest.api }, ending]);
}

/** A bucket with something in it can't be deleted: it stays when the stack goes. */
function printBucket(logicalId: string, { key, retentionDays }: FirehoseStream, tags: Tags): Resource {
  const encryption =
    key === undefined ? { SSEAlgorithm: "AES256" } : { SSEAlgorithm: "aws:kms", KMSMasterKeyID: printLogKey(key) };
  return {
    logicalId,
    type: "AWS::S3::Bucket",
    retained: true,
    properties: compact({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          compact({ ServerSideEncryptionByDefault: encryption, BucketKeyEnabled: key && true }),
        ],
      },
      LifecycleConfiguration: { Rules: [{ Status: "Enabled", ExpirationInDays: retentionDays }] },
      ...closedBucket,
      Tags: tagList(tags),
    }),
  };
}

/** It stays with the bucket. */
function printBucketPolicy(stage: Stage, bucketId: string): Resource {
  return {
    logicalId: idForStage("GatewayAccessLogBucketPolicy", stage),
    type: "AWS::S3::BucketPolicy",
    retained: true,
    properties: {
      Bucket: { Ref: bucketId },
      PolicyDocument: { Version: "2012-10-17", Statement: [encryptedOnly(bucketId)] },
    },
  };
}

/** https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-s3 */
function printRole(logicalId: string, { key }: FirehoseStream, bucketArn: Cfn<string>, tags: Tags, iam: Iam): Resource {
  const onBucket = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"];
  const onObjects = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"];
  return {
    logicalId,
    type: "AWS::IAM::Role",
    properties: compact({
      ...roleScope(iam),
      AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "firehose.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "sts:ExternalId": { Ref: "AWS::AccountId" } } },
          },
        ],
      },
      Policies: [
        {
          PolicyName: "WriteAccessLogs",
          PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
              { Effect: "Allow", Action: onBucket, Resource: printValue(bucketArn) },
              { Effect: "Allow", Action: onObjects, Resource: printValue(fromParts([...partsOf(bucketArn), "/*"])) },
              ...(key === undefined
                ? []
                : [{ Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: printLogKey(key) }]),
            ],
          },
        },
      ],
      Tags: tagList(tags),
    }),
  };
}
