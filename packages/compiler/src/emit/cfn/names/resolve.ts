import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Origin } from "../../../source/origin.ts";
import type { Definitions } from "../definitions.ts";
import { cfnManyParameters, cfnUndefinedMapping } from "../diagnostics.ts";
import { compareText, compact, sortedMap } from "../../../source/json-map.ts";
import { printParameter, type Template } from "../template.ts";
import { bindParameters } from "./bind-parameters.ts";
import { copyDefinitions } from "./copy-definitions.ts";
import { keyOf, nameParameters, type InventedParameter } from "./parameter-names.ts";
import { forEachUseIn, replaceUsesIn } from "./template-uses.ts";
import type { NameUse, ValueUse } from "../../../ir/name-uses.ts";

/** Beyond this many invented parameters, a pattern for the ARNs serves better. */
const manyParameters = 150;

/**
 * The template with every name defined that something in it uses: by copying definitions, else as a parameter. A condition
 * becomes one with a parameter that says whether it holds; a mapping cannot be invented, which is reported.
 */
export function resolveNames(
  assembled: Template,
  definitions: Definitions | undefined,
  origin: Origin,
  report: Report,
): Template {
  const template = inventConditions(copyDefinitions(bindParameters(assembled, definitions), definitions));
  const undefinedUses: ValueUse[] = [];
  const mappings = new Set<string>();
  forEachUseIn(template, (use) => {
    if (use.kind === "mapping" && !Object.hasOwn(template.mappings, use.name)) mappings.add(use.name);
    if (isValue(use) && !isDefined(template, use)) undefinedUses.push(use);
  });
  for (const mapping of [...mappings].sort(compareText)) report(cfnUndefinedMapping, origin, { mapping });
  if (undefinedUses.length === 0) return template;

  const taken = new Set([...Object.keys(template.parameters), ...Object.keys(template.resources)]);
  const invented = nameParameters(undefinedUses, taken);
  const [example] = invented;
  if (example !== undefined && invented.length > manyParameters) {
    report(cfnManyParameters, origin, { count: invented.length, example: example.name });
  }
  const names = new Map(invented.map(({ key, name }) => [key, name]));
  const renamed = replaceUsesIn(template, (use) => {
    const name = isValue(use) && !isDefined(template, use) ? names.get(keyOf(use)) : undefined;
    return name === undefined ? undefined : { Ref: name };
  });
  return { ...renamed, parameters: { ...template.parameters, ...sortedMap(invented.map(printInvented)) } };
}

function isValue(use: NameUse): use is ValueUse {
  return use.kind === "ref" || use.kind === "attribute";
}

function isDefined({ parameters, resources }: Template, use: ValueUse): boolean {
  if (use.kind === "attribute") return Object.hasOwn(resources, use.resource);
  return use.name.startsWith("AWS::") || Object.hasOwn(parameters, use.name) || Object.hasOwn(resources, use.name);
}

function printInvented(parameter: InventedParameter): [string, ReturnType<typeof printParameter>] {
  const { name, description, isList, isStored, default: value } = parameter;
  const valueType = isList ? "CommaDelimitedList" : "String";
  const type = isStored ? `AWS::SSM::Parameter::Value<${valueType}>` : valueType;
  return [name, printParameter({ name, description, type, ...(value !== undefined && { default: value }) })];
}

/** Conditions that are used and not there: each with a parameter that says whether it holds. */
function inventConditions(template: Template): Template {
  const missing = new Set<string>();
  forEachUseIn(template, (use) => {
    if (use.kind === "condition" && !Object.hasOwn(template.conditions, use.name)) missing.add(use.name);
  });
  if (missing.size === 0) return template;
  const sorted = [...missing].sort(compareText);
  // Parameters and conditions share one space of names in the eyes of some tools.
  const parameterOf = (condition: string): string => `${condition}Holds`;
  return {
    ...template,
    parameters: {
      ...template.parameters,
      ...sortedMap(
        sorted.map((condition) => [
          parameterOf(condition),
          compact({
            Type: "String",
            Description: `Whether the condition ${condition} holds`,
            AllowedValues: ["true", "false"],
          }),
        ]),
      ),
    },
    conditions: {
      ...template.conditions,
      ...sortedMap(sorted.map((condition) => [condition, { "Fn::Equals": [{ Ref: parameterOf(condition) }, "true"] }])),
    },
  };
}
