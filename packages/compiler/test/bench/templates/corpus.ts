import { allRules } from "../../../src/check/check.ts";
import { templatesOf } from "../../../src/check/templates/templates.ts";
import { createNodeHost } from "../../../src/host-node.ts";
import type { RestApi } from "../../../src/ir/api.ts";
import { loadDocument } from "../../../src/load/load.ts";
import { lower } from "../../../src/lower/lower.ts";
import type { Node } from "../../../src/source/node.ts";
import { gatewayDocuments } from "../../conformance/corpus/documents.ts";

/** What reading and checking the mapping templates of all documents takes; undefined if there are none. */
export async function corpusTemplates(corpus: string): Promise<string | undefined> {
  const apis: { readonly api: RestApi; readonly root: Node }[] = [];
  const host = createNodeHost();
  for (const { path, type } of gatewayDocuments(corpus)) {
    if (type !== "rest") continue;
    const document = await loadDocument({ path, allowRemote: false }, host, () => {}, new Map());
    const api = document && lower(document, "rest", {}, () => {});
    if (api) apis.push({ api, root: document.root });
  }
  const rules = allRules.filter(({ code, apis: kinds }) => code.startsWith("template/") && kinds.includes("rest"));
  const begin = performance.now();
  let findings = 0;
  for (const { api, root } of apis) {
    for (const rule of rules) if ("check" in rule) rule.check(api, () => (findings += 1), root, root);
  }
  const ms = performance.now() - begin;
  const count = apis.reduce((sum, { api }) => sum + templatesOf(api).length, 0);
  if (count === 0) return undefined;
  const rate = ((count * 1000) / ms).toFixed(0);
  return (
    `All mapping templates of the corpus, read and checked by ${String(rules.length)} rules: ` +
    `${String(count)} templates, ${ms.toFixed(0)} ms, ${rate}/s, ${String(findings)} findings`
  );
}
