import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";

/** An element of a page, as a browser would read it. */
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page, in its order; a fault of its syntax is an error. */
export function elementsOf(html: string): Element[] {
  const faults: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => faults.push(`${String(startLine)}: ${code}`),
  });
  if (faults.length > 0) throw new Error(`not HTML: ${faults.slice(0, 5).join(", ")}`);
  return elementsIn(document);
}

/** All elements within a node, in order. */
function elementsIn(start: DefaultTreeAdapterTypes.ParentNode): Element[] {
  const found: Element[] = [];
  const queue: DefaultTreeAdapterTypes.ChildNode[] = [...start.childNodes].reverse();
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    found.push(node);
    queue.push(...[...node.childNodes].reverse());
  }
  return found;
}

/** An attribute's value; undefined if there is none. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The text in an element. */
export function textOf(element: DefaultTreeAdapterTypes.ParentNode): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      return defaultTreeAdapter.isElementNode(node) ? textOf(node) : "";
    })
    .join("");
}

/** The code to copy, of one language, in the page's order: first what is done once, then a call for each operation. */
export function samplesOf(elements: readonly Element[], language: string): string[] {
  return elements
    .filter((element) => element.tagName === "pre" && attribute(element, "aria-label") === language)
    .map(textOf);
}
