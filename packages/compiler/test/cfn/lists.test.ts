import { expect, it } from "vitest";
import type { ConfigList } from "../../src/config/config-value.ts";
import { own, type Json, type JsonObject } from "../../src/source/json.ts";
import { bodyAt, emitRest, type Emitted } from "./emit-text.ts";
import { evaluate, type Stack } from "./evaluate.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: Pets } } }
`;

const subnets = { "Fn::Split": [",", { "Fn::ImportValue": "Subnets" }] };

async function linkInto(subnetIds: ConfigList, parameters: Record<string, Json> = {}): Promise<Emitted> {
  return await emitRest(yaml, { vpcLinks: { Pets: { subnetIds } } }, { parameters, mappings: {}, conditions: {} });
}

function subnetsOf(emitted: Emitted): Json | undefined {
  return emitted.at("Resources", "VpcLinkPets", "Properties", "SubnetIds");
}

it.each([
  subnets,
  { "Fn::FindInMap": ["Network", { Ref: "AWS::Region" }, "Subnets"] },
  { "Fn::If": ["IsSmall", [{ Ref: "Subnet" }], subnets] },
])("prints the list %j as it stands", async (list) => {
  const emitted = await emitRest(yaml, { vpcLinks: { Pets: { subnetIds: list } } });
  expect(subnetsOf(emitted)).toEqual(list);
});

it("makes list parameters of names in place of a list, with a default or without", async () => {
  const named = await linkInto({ Ref: "Subnets" });
  expect(subnetsOf(named)).toEqual({ Ref: "Subnets" });
  expect(named.at("Parameters", "Subnets")).toEqual({ Type: "CommaDelimitedList", Description: "Value of Subnets" });

  const preset = await linkInto({ param: "Subnets", default: "subnet-1,subnet-2" });
  expect(subnetsOf(preset)).toEqual({ Ref: "Subnets" });
  expect(preset.at("Parameters", "Subnets", "Default")).toBe("subnet-1,subnet-2");

  const chosen = await linkInto({ "Fn::If": ["IsSmall", { Ref: "Few" }, { Ref: "Many" }] });
  expect(chosen.at("Parameters", "Few", "Type")).toBe("CommaDelimitedList");
  expect(chosen.at("Parameters", "Many", "Type")).toBe("CommaDelimitedList");

  const single = await linkInto([{ Ref: "Subnet" }]);
  expect(single.at("Parameters", "Subnet", "Type")).toBe("String");
});

it("takes a parameter that the document's template has, whatever its type says", async () => {
  const parameter = { Type: "List<AWS::EC2::Subnet::Id>" };
  for (const list of [{ Ref: "Subnets" }, { param: "Subnets" }]) {
    const emitted = await linkInto(list, { Subnets: parameter });
    expect(subnetsOf(emitted)).toEqual({ Ref: "Subnets" });
    expect(emitted.at("Parameters", "Subnets")).toEqual(parameter);
  }
});

it("adds what the stack makes to a list that it fills in", async () => {
  const emitted = await emitRest(yaml, {
    endpoint: {
      type: "private",
      vpcEndpointIds: { Ref: "Endpoints" },
      vpcEndpoint: { vpcId: "vpc-1", subnetIds: subnets, securityGroupIds: ["sg-1"] },
    },
    policy: { ipRanges: { Ref: "Ranges" } },
  });
  const stack: Stack = {
    value: (name) => (name === "Endpoints" ? ["vpce-1", "vpce-2"] : name),
    holds: () => true,
  };
  const [server] = bodyAt(emitted, "servers") as readonly JsonObject[];
  const ids = own(own(server, "x-amazon-apigateway-endpoint-configuration"), "vpcEndpointIds") as Json;
  const all = ["vpce-1", "vpce-2", "GatewayVpcEndpoint"];
  expect(evaluate(ids, stack)).toEqual(all);
  const policy = JSON.stringify(evaluate(bodyAt(emitted, "x-amazon-apigateway-policy") as Json, stack));
  expect(policy).toContain(JSON.stringify({ StringNotEquals: { "aws:SourceVpce": all } }));
  expect(policy).toContain(JSON.stringify({ NotIpAddress: { "aws:VpcSourceIp": "Ranges" } }));
});
