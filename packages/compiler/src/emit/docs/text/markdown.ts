import markdownIt, { type Token } from "markdown-it";

/** Renders Markdown of the document as HTML that is safe to put into the page. */
export interface Markdown {
  /** @param below level of the heading that the text stands under: its own headings start one deeper */
  render(text: string, below: number): string;
}

/**
 * Makes a renderer. HTML in the text is shown as it is written; links go to http, https and mailto only; images are
 * links, since the page asks the network for nothing.
 */
export function createMarkdown(): Markdown {
  const parser = markdownIt({ html: false, linkify: true });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.validateLink = isSafeLink;
  parser.renderer.rules["link_open"] = (tokens, index) => linkTo(String(tokens[index]?.attrGet("href") ?? ""));
  parser.renderer.rules["image"] = (tokens, index) => {
    const token = tokens[index];
    const source = String(token?.attrGet("src") ?? "");
    return `${linkTo(source)}${escapeHtml(token?.content || source)}</a>`;
  };
  // What is too wide for the page scrolls, by keyboard too.
  parser.renderer.rules["table_open"] = () => '<div class="scroll" tabindex="0"><table>\n';
  parser.renderer.rules["table_close"] = () => "</table></div>\n";
  parser.renderer.rules["fence"] = (tokens, index) => codeBlock(tokens[index]);
  parser.renderer.rules["code_block"] = (tokens, index) => codeBlock(tokens[index]);
  const { escapeHtml } = parser.utils;

  function linkTo(href: string): string {
    return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">`;
  }

  function codeBlock(token: Token | undefined): string {
    return `<pre tabindex="0"><code>${escapeHtml(token?.content ?? "")}</code></pre>\n`;
  }

  return {
    render(text, below) {
      if (text.trim() === "") return "";
      const tokens = parser.parse(text, {});
      nestHeadings(tokens, below);
      return parser.renderer.render(tokens, parser.options, {}).trim();
    },
  };
}

/** Whether a link may be one: of a scheme that neither runs code nor reads files. */
function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url.trim());
}

/** Headings follow the one they stand under without a gap, whatever levels the author took. */
function nestHeadings(tokens: readonly Token[], below: number): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    const level = Number(token.tag.slice(1));
    if (token.type === "heading_open") {
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
    }
    token.tag = `h${Math.min(6, below + open.length)}`;
  }
}
