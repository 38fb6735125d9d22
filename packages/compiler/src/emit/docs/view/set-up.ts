import type { SdkCredential } from "../../sdk-calls.ts";
import { variableFor } from "../samples/shell.ts";
import { literalText } from "../samples/print-typescript.ts";
import { executeApiUrl, serverUrl, stageName } from "../../base-url.ts";
import type { PageContext } from "./context.ts";
import type { Sample } from "./frame-view.ts";

/** What has to be done once, before any of the page's calls can be made. */
export function setUpSamples(context: PageContext): Sample[] {
  return [
    { language: "TypeScript", code: typeScript(context) },
    { language: "curl", code: shell(context) },
  ];
}

function typeScript({ api, calls, target }: PageContext): string {
  const credentials = [...calls.credentials.values()];
  const signs = credentials.some(({ scheme }) => target.iamSchemes.has(scheme));
  const url = serverUrl(api);
  const others = orElse("//", furtherStages(api).map(literalText));
  const where =
    url === undefined
      ? `apiId: "API_ID",\n  region: "REGION",\n  stage: ${literalText(stageName(api.settings.stage.name))},${others}`
      : `baseUrl: ${literalText(url)},`;
  const lines = credentials.map(
    ({ scheme }) => `    ${keyText(scheme)}: ${credentialText(scheme, target.iamSchemes)},\n`,
  );
  return [
    `import { ${calls.create} } from ${literalText(calls.packageName)};`,
    ...(signs ? [`import { iam } from ${literalText(`${calls.packageName}/sigv4`)};`] : []),
    "",
    `const client = ${calls.create}({`,
    `  ${where}`,
    ...(lines.length > 0 ? [`  auth: {\n${lines.join("")}  },`] : []),
    "});",
  ].join("\n");
}

function credentialText(scheme: string, iamSchemes: ReadonlySet<string>): string {
  if (!iamSchemes.has(scheme)) return literalText("…");
  return `iam({
      region: "REGION",
      credentials: async () => ({
        accessKeyId: "…",
        secretAccessKey: "…",
        sessionToken: "…",
      }),
    })`;
}

function keyText(scheme: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(scheme) && scheme !== "__proto__" ? scheme : `[${literalText(scheme)}]`;
}

function shell({ api, calls, target }: PageContext): string {
  const credentials = [...calls.credentials.values()];
  const lines =
    serverUrl(api) === undefined
      ? [
          `export BASE_URL=${executeApiUrl(api)}${orElse(
            "#",
            furtherStages(api).map((stage) => executeApiUrl(api, stage)),
          )}`,
        ]
      : [];
  const names = credentials.flatMap(({ scheme }: SdkCredential) =>
    target.iamSchemes.has(scheme)
      ? ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]
      : [variableFor(scheme)],
  );
  return [...lines, ...[...new Set(names)].map((name) => `export ${name}=…`)].join("\n");
}

/** Names of the stages after the first, each once. */
function furtherStages({ settings: { stage, furtherStages: further } }: PageContext["api"]): string[] {
  const names = new Set(further.map(({ name }) => stageName(name)));
  return [...names].filter((name) => name !== stageName(stage.name));
}

/** A comment with what may stand there too; nothing if there is nothing else. */
function orElse(mark: string, others: readonly string[]): string {
  return others.length === 0 ? "" : ` ${mark} or ${others.join(", ")}`;
}
