/** What IAM must allow for actions of a service, as far as the request's names tell it. */
export interface ActionAccess {
  /** Names of the service's API. */
  readonly actions: RegExp;
  /** Action in IAM; undefined means the API's own name. */
  readonly allows?: string;
  /**
   * Members of the request that give the resource, the first that is there; without any, IAM needs no resource of the action, so that
   * it is allowed or not as a whole.
   */
  readonly members: readonly string[];
  /** What stands in the ARN for a name, `%`; undefined where the member is an ARN itself. */
  readonly resource?: string;
}

/** What IAM must allow for a request whose path says the action: `things/door/shadow`. */
export interface PathAccess {
  /** Over the path; `what` is the name that the resource has. */
  readonly path: RegExp;
  /** Of the request; undefined for any. */
  readonly method?: string;
  readonly allows: string;
  readonly resource: string;
  /** Whether the resource is AWS's, whose ARN has no account. */
  readonly isShared?: boolean;
}

/** How one service is asked for in IAM. */
export interface IntegrationService {
  /** Of its actions, and of its ARNs. */
  readonly prefix: string;
  readonly actions: readonly ActionAccess[];
  readonly paths?: readonly PathAccess[];
}

/** Actions that read what the request brings along and nothing of the account. */
const whole = (actions: RegExp): ActionAccess => ({ actions, members: [] });

/**
 * Services by their name in an integration's URI. DynamoDB, EventBridge, S3, SES and SQS name their resources in ways of their own and
 * stand in code.
 *
 * Actions and resources: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * has a page for each service. Firehose, Kinesis, SNS and Step Functions are as their integrations need them; the rows of the
 * other services are not verified against those pages. SNS's batches are allowed by the action of one message, Firehose's by
 * their own.
 */
export const integrationServices: Readonly<Record<string, IntegrationService>> = {
  "bedrock-runtime": {
    prefix: "bedrock",
    actions: [],
    paths: [
      {
        // A model has one dot in its id; inference profiles have more, and need models of several regions besides.
        path: /^model\/(?<what>[^/.]+\.[^/.]+)\/(?:invoke|converse)$/,
        allows: "InvokeModel",
        resource: "foundation-model/%",
        isShared: true,
      },
      {
        path: /^model\/(?<what>[^/.]+\.[^/.]+)\/(?:invoke-with-response|converse)-stream$/,
        allows: "InvokeModelWithResponseStream",
        resource: "foundation-model/%",
        isShared: true,
      },
    ],
  },
  "cognito-idp": {
    prefix: "cognito-idp",
    actions: [
      {
        actions: /^(?:Admin\w+|DescribeUserPool|GetGroup|ListGroups|ListUsers|ListUsersInGroup)$/,
        members: ["UserPoolId"],
        resource: "userpool/%",
      },
    ],
  },
  comprehend: {
    prefix: "comprehend",
    actions: [
      whole(/^(?:Batch)?Detect(?:DominantLanguage|KeyPhrases|Sentiment|Syntax|TargetedSentiment)$/),
      whole(/^(?:ContainsPiiEntities|DetectPiiEntities)$/),
    ],
  },
  firehose: {
    prefix: "firehose",
    actions: [{ actions: /^\w+$/, members: ["DeliveryStreamName"], resource: "deliverystream/%" }],
  },
  iotdata: {
    prefix: "iot",
    actions: [],
    paths: [
      { path: /^topics\/(?<what>.+)$/, method: "POST", allows: "Publish", resource: "topic/%" },
      { path: /^things\/(?<what>[^/]+)\/shadow$/, method: "GET", allows: "GetThingShadow", resource: "thing/%" },
      { path: /^things\/(?<what>[^/]+)\/shadow$/, method: "POST", allows: "UpdateThingShadow", resource: "thing/%" },
      { path: /^things\/(?<what>[^/]+)\/shadow$/, method: "DELETE", allows: "DeleteThingShadow", resource: "thing/%" },
    ],
  },
  kinesis: {
    prefix: "kinesis",
    actions: [{ actions: /^\w+$/, members: ["StreamName", "StreamARN"], resource: "stream/%" }],
  },
  monitoring: { prefix: "cloudwatch", actions: [whole(/^PutMetricData$/)] },
  polly: {
    prefix: "polly",
    actions: [whole(/^(?:DescribeVoices|SynthesizeSpeech)$/)],
  },
  rekognition: {
    prefix: "rekognition",
    actions: [
      whole(/^(?:CompareFaces|DetectFaces|DetectLabels|DetectProtectiveEquipment|DetectText|RecognizeCelebrities)$/),
      {
        actions: /^(?:DeleteFaces|IndexFaces|ListFaces|SearchFaces|SearchFacesByImage)$/,
        members: ["CollectionId"],
        resource: "collection/%",
      },
    ],
  },
  sagemaker: {
    prefix: "sagemaker",
    actions: [],
    paths: [
      {
        path: /^endpoints\/(?<what>[^/]+)\/invocations$/,
        method: "POST",
        allows: "InvokeEndpoint",
        resource: "endpoint/%",
      },
    ],
  },
  secretsmanager: {
    prefix: "secretsmanager",
    actions: [
      {
        actions: /^(?:DescribeSecret|GetSecretValue|PutSecretValue|UpdateSecret)$/,
        members: ["SecretId"],
        // Secrets Manager adds six characters to the name.
        resource: "secret:%-??????",
      },
    ],
  },
  sns: {
    prefix: "sns",
    actions: [
      { actions: /^Publish(?:Batch)?$/, allows: "Publish", members: ["TopicArn", "TargetArn"] },
      { actions: /^\w+$/, members: ["TopicArn"] },
    ],
  },
  ssm: {
    prefix: "ssm",
    actions: [
      {
        actions: /^(?:DeleteParameter|GetParameter|GetParameterHistory|PutParameter)$/,
        members: ["Name"],
        resource: "parameter/%",
      },
      { actions: /^GetParametersByPath$/, members: ["Path"], resource: "parameter/%" },
    ],
  },
  states: {
    prefix: "states",
    actions: [{ actions: /^Start(?:Sync)?Execution$/, members: ["stateMachineArn"] }],
  },
  textract: {
    prefix: "textract",
    actions: [whole(/^(?:AnalyzeExpense|AnalyzeID|DetectDocumentText)$/)],
  },
  translate: { prefix: "translate", actions: [whole(/^TranslateText$/)] },
};
