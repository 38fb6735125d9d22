import { expect, it } from "vitest";
import { integrationServices } from "../../src/service/integration-access.ts";
import type { JsonObject } from "../../src/source/json.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { emitRest, withHead } from "./emit-text.ts";
import { allowed, made, region, withService } from "./with-service.ts";

const account = "${AWS::AccountId}";
const arn = (service: string, resource: string, of = account): string =>
  `arn:\${AWS::Partition}:${service}:eu-west-1:${of}:${resource}`;
const json = (request: JsonObject): JsonObject => ({
  requestTemplates: { "application/json": JSON.stringify(request) },
});

type Row = readonly [what: string, uri: string, more: JsonObject, allowed: readonly (readonly [string, string])[]];

/** Requests as people write them, and what IAM asks for them by the service authorization reference. */
const rows: readonly Row[] = [
  [
    "a model",
    "bedrock-runtime:path/model/anthropic.claude-3-haiku-20240307-v1:0/invoke",
    {},
    [["bedrock:InvokeModel", arn("bedrock", "foundation-model/anthropic.claude-3-haiku-20240307-v1:0", "")]],
  ],
  [
    "a model that streams",
    "bedrock-runtime:path//model/amazon.nova-lite-v1:0/converse-stream",
    {},
    [["bedrock:InvokeModelWithResponseStream", arn("bedrock", "foundation-model/amazon.nova-lite-v1:0", "")]],
  ],
  [
    "users of a pool",
    "cognito-idp:action/AdminGetUser",
    json({ UserPoolId: "eu-west-1_abc", Username: "$input.params('name')" }),
    [["cognito-idp:AdminGetUser", arn("cognito-idp", "userpool/eu-west-1_abc")]],
  ],
  ["text", "comprehend:action/DetectSentiment", json({ Text: "a" }), [["comprehend:DetectSentiment", "*"]]],
  [
    "a delivery stream",
    "firehose:action/PutRecordBatch",
    json({ DeliveryStreamName: "clicks", Records: [] }),
    [["firehose:PutRecordBatch", arn("firehose", "deliverystream/clicks")]],
  ],
  [
    "topics below a constant",
    "abc123-ats.iotdata:path/topics/devices/{id}?qos=1",
    { requestParameters: { "integration.request.path.id": "method.request.path.key" } },
    [["iot:Publish", arn("iot", "topic/devices/*")]],
  ],
  [
    "the shadow of a thing",
    "abc123-ats.iotdata:path/things/door/shadow",
    { httpMethod: "GET" },
    [["iot:GetThingShadow", arn("iot", "thing/door")]],
  ],
  [
    "a stream by its ARN",
    "kinesis:action/PutRecord",
    json({ StreamARN: "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks" }),
    [["kinesis:PutRecord", "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks"]],
  ],
  ["metrics", "monitoring:action/PutMetricData", {}, [["cloudwatch:PutMetricData", "*"]]],
  ["speech", "polly:action/SynthesizeSpeech", {}, [["polly:SynthesizeSpeech", "*"]]],
  [
    "a picture in a bucket",
    "rekognition:action/DetectLabels",
    json({ Image: { S3Object: { Bucket: "photos", Name: "$input.params('key')" } } }),
    [
      ["s3:GetObject", "arn:${AWS::Partition}:s3:::photos/*"],
      ["rekognition:DetectLabels", "*"],
    ],
  ],
  [
    "a collection of faces",
    "rekognition:action/SearchFacesByImage",
    json({ CollectionId: "staff", Image: { Bytes: "a" } }),
    [["rekognition:SearchFacesByImage", arn("rekognition", "collection/staff")]],
  ],
  [
    "an endpoint of a model",
    "runtime.sagemaker:path/endpoints/price/invocations",
    {},
    [["sagemaker:InvokeEndpoint", arn("sagemaker", "endpoint/price")]],
  ],
  [
    "a secret by name",
    "secretsmanager:action/GetSecretValue",
    json({ SecretId: "shop/key" }),
    [["secretsmanager:GetSecretValue", arn("secretsmanager", "secret:shop/key-??????")]],
  ],
  [
    "a batch of messages to a topic",
    "sns:action/PublishBatch",
    json({ TopicArn: "arn:aws:sns:eu-west-1:123456789012:news" }),
    [["sns:Publish", "arn:aws:sns:eu-west-1:123456789012:news"]],
  ],
  [
    "an endpoint of a device",
    "sns:action/Publish",
    json({ TargetArn: "arn:aws:sns:eu-west-1:123456789012:endpoint/APNS/app/1" }),
    [["sns:Publish", "arn:aws:sns:eu-west-1:123456789012:endpoint/APNS/app/1"]],
  ],
  [
    "a parameter",
    "ssm:action/GetParameter",
    json({ Name: "/shop/rate" }),
    [["ssm:GetParameter", arn("ssm", "parameter/shop/rate")]],
  ],
  [
    "a state machine",
    "states:action/StartExecution",
    json({ stateMachineArn: "arn:aws:states:eu-west-1:123456789012:stateMachine:Order" }),
    [["states:StartExecution", "arn:aws:states:eu-west-1:123456789012:stateMachine:Order"]],
  ],
  ["a page", "textract:action/DetectDocumentText", {}, [["textract:DetectDocumentText", "*"]]],
  ["a text in another language", "translate:action/TranslateText", {}, [["translate:TranslateText", "*"]]],
  [
    "mail",
    "email:action/SendEmail",
    json({ Source: "Pets <news@pets.example.com>" }),
    [
      ["ses:SendEmail", arn("ses", "identity/news@pets.example.com")],
      ["ses:SendEmail", arn("ses", "identity/pets.example.com")],
    ],
  ],
  [
    "mail by version 2",
    "email:path/v2/email/outbound-emails",
    json({ FromEmailAddress: "news@pets.example.com", ConfigurationSetName: "news" }),
    [
      ["ses:SendEmail", arn("ses", "configuration-set/news")],
      ["ses:SendEmail", arn("ses", "identity/news@pets.example.com")],
      ["ses:SendEmail", arn("ses", "identity/pets.example.com")],
    ],
  ],
];

it("has a row for each service of the table", () => {
  const asked = new Set(rows.map(([, uri]) => /(?:\.|^)([^.:]+):/.exec(uri)?.[1]));
  expect(Object.keys(integrationServices).filter((name) => !asked.has(name))).toEqual([]);
});

it.each(rows)("allows what is asked of %s", async (_, uri, more, expected) => {
  const emitted = await emitRest(withService({ uri: `${region}:${uri}`, ...more }), made);
  const sorted = (list: readonly (readonly [unknown, unknown])[]): readonly string[] =>
    list.map(([action, resource]) => `${String(action)} on ${String(resource)}`).sort();
  expect(sorted(allowed(emitted))).toEqual(sorted(expected));
});

it.each<[string, string, JsonObject]>([
  ["an inference profile, which stands for models of several regions", "bedrock-runtime:path/model/eu.a.b/invoke", {}],
  ["topics that requests choose", "iotdata:path/topics/{topic}", {}],
  ["a secret that requests choose", "secretsmanager:action/GetSecretValue", json({ SecretId: "$input.params('key')" })],
  ["a message to a telephone", "sns:action/Publish", json({ PhoneNumber: "+491", Message: "a" })],
  [
    "a picture in a bucket that requests choose",
    "rekognition:action/DetectFaces",
    json({ Bucket: "$input.path('$.b')" }),
  ],
  ["mail of a sender that requests choose", "email:action/SendEmail", json({ Source: "$input.path('$.from')" })],
  ["an action that the table has not", "comprehend:action/ClassifyDocument", {}],
])("makes no role for %s", async (_, uri, more) => {
  const { api, findings } = await lowerRest(withHead(withService({ uri: `${region}:${uri}`, ...more })), made);
  expect(findings.map(({ code }) => code)).toEqual(["int/service-access-unknown"]);
  expect(api.serviceRoles).toEqual([]);
});

it("says that a service is not known, and to name a role", async () => {
  const text = withService({ uri: `${region}:glue:action/StartJobRun` });
  const [finding] = (await lowerRest(withHead(text), made)).findings;
  expect(finding?.message).toBe("What a role must allow for glue:StartJobRun is not known, so that none can be made.");
  expect(finding?.help).toContain("iam.roles.glue");
});
