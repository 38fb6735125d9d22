import type { DiagnosticDef } from "../../../diagnostics/diagnostic.ts";

const anatomy = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html";

export const mergeNoTemplate: DiagnosticDef<{ readonly why: string }> = {
  code: "merge/no-template",
  severity: "error",
  summary: "What an API is merged into is a CloudFormation or SAM template.",
  sources: [anatomy],
  concerns: ["cfn"],
  message: ({ why }) => `The API cannot be merged into this file: ${why}`,
  help: () => "Name a template that has Resources, with --merge or `merge` in the configuration.",
};

export const mergeCollision: DiagnosticDef<{
  readonly name: string;
  readonly what: string;
  readonly isResource: boolean;
}> = {
  code: "merge/collision",
  severity: "error",
  summary: "The template that an API is merged into uses none of the names of what is made.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html"],
  concerns: ["cfn"],
  message: ({ name, what }) =>
    `${what} ${name} is in this template already, and the API needs the name for something else.`,
  help: ({ name, isResource }) =>
    isResource
      ? `Give ours another name in the configuration: ids: { ${name}: My${name} }. Yours is left as it is.`
      : `Rename ${name} in your template, or make both say the same.`,
};

export const mergeCondition: DiagnosticDef<{
  readonly name: string;
  readonly condition: string;
  readonly users: readonly string[];
}> = {
  code: "merge/condition",
  severity: "warning",
  summary: "What refers to a resource that exists under a condition does so under that condition.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html"],
  concerns: ["cfn"],
  message: ({ name, condition, users }) =>
    `${name} is made only if ${condition} holds, and ${inShort(users)} to it always: CloudFormation refuses the stack where it does not hold.`,
  help: ({ name, condition }) =>
    `Put what refers to it into Fn::If, { Fn::If: [${condition}, …, { Ref: AWS::NoValue }] }: an operation of the document, or a value of the configuration. Or take Condition off ${name}.`,
};

export const mergeCycle: DiagnosticDef<{ readonly cycle: readonly string[] }> = {
  code: "merge/cycle",
  severity: "error",
  summary: "Resources that refer to each other in a circle cannot be made.",
  sources: ["https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html"],
  concerns: ["cfn"],
  message: ({ cycle }) => `CloudFormation could make none of these first: ${cycle.join(" → ")}.`,
  help: ({ cycle: [first = "", second = ""] }) =>
    `Break the circle: let ${first} not refer to ${second} (take the API's URL or id from an SSM parameter or a later stack), or write the ARN in the document as a pattern with the function's name instead of !GetAtt.`,
};

export const mergeSection: DiagnosticDef<{ readonly section: string; readonly why: string }> = {
  code: "merge/section",
  severity: "error",
  summary: "A section that something is added to is there once, and written as a block.",
  sources: [anatomy],
  concerns: ["cfn"],
  message: ({ section, why }) => `${section} ${why}.`,
  help: () => "Write it once, as a block in a file of its own, each name on a line of its own.",
};

function inShort([first = "", ...others]: readonly string[]): string {
  if (others.length === 0) return `${first} refers`;
  return `${first} and ${others.length === 1 ? (others[0] ?? "") : `${String(others.length)} others`} refer`;
}

/** All that merging reports. */
export const mergeDiagnostics: readonly DiagnosticDef<never>[] = [
  mergeCollision,
  mergeCondition,
  mergeCycle,
  mergeNoTemplate,
  mergeSection,
];
