import type { Coverage } from "./coverage.ts";

const notMade = (what: string): Coverage => ({
  notChecked: `The templates that are made can't have it: ${what}.`,
});

/** Limits of CloudFormation, and what it wants of these resources. */
export const templateCoverage: Readonly<Record<string, Coverage>> = {
  "cfn-resources": ["cfn/template-limit"],
  "cfn-body-inline": ["cfn/template-upload"],
  "cfn-body-s3": ["cfn/template-limit"],
  "cfn-params": ["cfn/template-limit", "cfn/many-parameters"],
  "cfn-outputs": ["cfn/template-limit"],
  "cfn-mappings": ["cfn/template-limit"],
  "cfn-desc": ["cfn/template-limit"],
  "cfn-logical-id": notMade("logical ids are made of letters and digits, and shortened"),
  "cfn-depends": notMade("they have no Fn::And and no Fn::Or"),
  "cfn-mix-body": notMade("an API is either in one body or in resources of its own"),
  "cfn-name-required": notMade("an API's name is always said"),
  "cfn-stage-deployment-api": notMade("stage and deployment are made of one API"),
  "cfn-methodsettings-path": notMade("paths of method settings are made from the document's paths"),
};
