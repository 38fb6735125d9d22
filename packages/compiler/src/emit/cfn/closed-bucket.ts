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
