import type { JsonObject } from "../../source/json.ts";

/** Properties of an AWS::S3::Bucket that nobody can open to the public, whatever its policies say. */
export const closedBucket: JsonObject = {
  OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
};

/**
 * Statement of a policy of the bucket that refuses requests without TLS.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html#transit
 */
export function encryptedOnly(bucketId: string): JsonObject {
  return {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [{ "Fn::GetAtt": [bucketId, "Arn"] }, { "Fn::Sub": `\${${bucketId}.Arn}/*` }],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}
