import { apiIds, nativeApiId } from "../../emit/cfn/ids.ts";
import type { Api } from "../../ir/api.ts";
import { placeInStack, regionForm, type ApiPlace } from "../../ir/arn.ts";
import type { Arguments } from "../command.ts";
import { usageError } from "../usage-error.ts";

/**
 * Where the API stands: what the command line says, the rest as references of a template.
 *
 * @throws UsageError for what is no region, account or id
 */
export function placeOf(api: Api, args: Arguments): ApiPlace {
  const region = checked(args, "region", regionForm, "eu-west-1");
  const account = checked(args, "account", /^\d{12}$/, "123456789012");
  const apiId = checked(args, "api-id", /^[a-z0-9]{4,32}$/, "a1b2c3d4e5");
  const inStack = placeInStack({ kind: "intrinsic", parts: [{ kind: "ref", name: logicalId(api) }] });
  return {
    partition: region === undefined ? inStack.partition : partitionOf(region),
    region: region ?? inStack.region,
    account: account ?? inStack.account,
    apiId: apiId ?? inStack.apiId,
  };
}

function checked(args: Arguments, option: string, pattern: RegExp, example: string): string | undefined {
  const value = args.get(option);
  if (value === undefined || pattern.test(value)) return value;
  throw usageError(`--${option} ${value} cannot be: it is written like ${example}.`);
}

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 * https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json
 */
function partitionOf(region: string): string {
  return partitions.find(([start]) => region.startsWith(start))?.[1] ?? "aws";
}

/** Partitions other than `aws`, by how the names of their regions start. */
const partitions: readonly (readonly [start: string, partition: string])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["us-iso-", "aws-iso"],
  ["us-isob-", "aws-iso-b"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-isof-", "aws-iso-f"],
  ["eusc-", "aws-eusc"],
];

/** The API's logical id in the template, also where the configuration keeps another one for it. */
function logicalId(api: Api): string {
  const made = api.kind === "rest" && api.settings.layout === "native" ? nativeApiId : apiIds[api.kind].api;
  const { ids } = api.settings.keptIds;
  return (Object.hasOwn(ids, made) ? ids[made] : undefined) ?? made;
}
