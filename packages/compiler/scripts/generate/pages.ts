import type { CatalogEntry } from "../../src/catalog.ts";
import { exampleText } from "../../src/check/example-text.ts";
import { apiLabels } from "../../src/service/features.ts";
import { table } from "./table.ts";

/** Longer examples are cut: they are long to be many, and say no more. */
const maxExampleLines = 40;

/** File of a finding's page: `int/timeout` → `int-timeout.md`. */
export function pageName(code: string): string {
  return `${code.replace("/", "-")}.md`;
}

/** The page of one finding. */
export function pageOf({ definition, apis, bad, good }: CatalogEntry): string {
  const { code, severity, summary, sources } = definition;
  const facts = [
    `- Severity: ${severity}`,
    `- API types: ${apis.map((api) => apiLabels[api]).join(", ")}`,
    `- Hide it: \`x-apigw-ignore: [${code}]\` on the node or above it, or \`rules: { "${code}": "off" }\` in the configuration`,
  ];
  return [
    `# ${code}\n`,
    `${escapeMarkdown(summary)}\n`,
    `${facts.join("\n")}\n`,
    ...section("Sources", sources.length === 0 ? [] : [`${sources.map((url) => `- <${url}>`).join("\n")}\n`]),
    ...section(
      "Wrong",
      bad.map((each) => `Found at \`${each.at}\`:\n\n${block(exampleText(each))}${fixedBlock(each.fixed)}`),
    ),
    ...section(
      "Right",
      good.map((each) => block(exampleText(each))),
    ),
  ].join("\n");
}

/** The list of all findings. */
export function indexPage(catalog: ReadonlyMap<string, CatalogEntry>): string {
  const rows = [...catalog.values()].map(({ definition: { code, severity, summary } }) => [
    `[${code}](${pageName(code)})`,
    severity,
    escapeMarkdown(summary),
  ]);
  return `# Findings\n\n${table([["Code", "Severity", "Rule"], ...rows])}`;
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`## ${title}\n`, ...parts];
}

function block(yaml: string): string {
  const lines = yaml.trim().split("\n");
  const shown = lines.length > maxExampleLines ? [...lines.slice(0, 5), "# … and so on"] : lines;
  return `\`\`\`yaml\n${shown.join("\n")}\n\`\`\`\n`;
}

/** What `--fix` makes of an example; nothing where it leaves it alone. */
function fixedBlock(fixed: string | undefined): string {
  return fixed === undefined ? "" : `\n\`apigw-compile check --fix\` makes of it:\n\n${block(fixed)}`;
}

/** Text in which Markdown sees no emphasis, placeholders of HTML or links. */
function escapeMarkdown(text: string): string {
  return text.replace(/[*<_[\]]/g, "\\$&");
}
