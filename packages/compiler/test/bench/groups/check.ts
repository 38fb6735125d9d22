import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkOf, type Group, type Setting } from "../group.ts";
import { installRedocly } from "../install-redocly.ts";

const documents: Readonly<Record<string, string>> = {
  "Stripe, JSON": "apisguru-stripe.com.json",
  "OpenAI, YAML": "openai-openapi.yaml",
  "Kubernetes, Swagger 2.0": "kubernetes-swagger2.json",
};

const validate = join(import.meta.dirname, "../swagger-parser-validate.mjs");

/** Our rules on large documents, against a linter's smallest set and a validator of the schema. */
export function check({ corpus, repeats }: Setting): Group[] {
  const present = Object.entries(documents).filter(([, file]) => existsSync(join(corpus, "big", file)));
  if (present.length === 0) return [];
  const redocly = installRedocly();
  return present.map(([title, file]) => {
    const document = join(corpus, "big", file);
    const commands = {
      "redocly lint, minimal": () => [redocly, "lint", document, "--extends", "minimal", "--format", "summary"],
      "swagger-parser validate": () => [validate, document],
      "apigw-compile check": checkOf(document),
    };
    return { title: `Check of ${title}`, repeats: Math.min(repeats, 3), commands };
  });
}
