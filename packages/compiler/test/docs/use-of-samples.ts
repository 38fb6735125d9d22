import { elementsOf, samplesOf } from "./elements.ts";

/**
 * The TypeScript samples of a page as one module beside the SDK's index: as a reader would paste them, each call in a function of
 * its own.
 */
export function useOfSamples(html: string, packageName: string): string {
  const [setUp = "", ...calls] = samplesOf(elementsOf(html), "TypeScript");
  const local = setUp
    .replaceAll(`"${packageName}/sigv4"`, '"./sigv4.js"')
    .replaceAll(`"${packageName}"`, '"./index.js"');
  const functions = calls.map(
    (call, index) => `export async function call${String(index)}(): Promise<unknown> {
  ${call.startsWith("const answer") ? `${call}\n  return answer;` : `return ${call}`}
}`,
  );
  return [local, ...functions].join("\n\n");
}
