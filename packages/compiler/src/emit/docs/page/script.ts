/**
 * What the page does beside being read: search, themes, copying, and showing what is in a named schema. It writes no HTML: text
 * is set as text, and schemas are cloned from their sections. `String.raw` keeps its escapes.
 */
export const script: string = String.raw`
"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  const themes = ["auto", "light", "dark"];
  const theme = byId("theme");
  const stored = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("apigw-docs-theme");
      localStorage.setItem("apigw-docs-theme", value);
    } catch {
      // Some browsers keep nothing for files.
    }
    return null;
  };
  const setTheme = (name) => {
    root.dataset.theme = name;
    theme.textContent = "Theme: " + name;
  };
  const chosen = stored();
  setTheme(themes.includes(chosen) ? chosen : root.dataset.theme);
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const next = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    setTheme(next);
    stored(next);
  });

  const found = byId("found");
  const say = (text) => {
    found.textContent = text;
  };

  const copy = async (pre) => {
    try {
      await navigator.clipboard.writeText(pre.textContent);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(pre);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand("copy");
    }
  };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    const pre = button.closest("figure").querySelector("pre");
    button.setAttribute("aria-label", "Copy " + pre.getAttribute("aria-label"));
    button.addEventListener("click", async () => {
      button.textContent = (await copy(pre)) ? "Copied" : "Press Ctrl+C";
      setTimeout(() => {
        button.textContent = "Copy";
      }, 1500);
    });
  }

  // Events of details do not bubble, but are seen on the way down.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!target.open || !target.matches("details.inside[data-schema]")) return;
      const inner = byId(target.dataset.schema)?.querySelector(".inner");
      delete target.dataset.schema;
      // In place of the words that say where it is.
      if (inner) target.lastElementChild.replaceWith(...inner.cloneNode(true).childNodes);
    },
    true,
  );

  const contents = byId("contents");
  const wide = matchMedia("(min-width: 64rem)");
  const fold = () => {
    contents.open = wide.matches;
  };
  wide.addEventListener("change", fold);
  fold();
  contents.addEventListener("click", (event) => {
    if (!wide.matches && event.target.closest("a")) contents.open = false;
  });

  const search = byId("search");
  search.disabled = false;
  const entries = [...document.querySelectorAll("article.operation")].map((article) => ({
    article,
    link: contents.querySelector('a[href="#' + article.id + '"]').parentElement,
    text: undefined,
  }));
  const groups = [...document.querySelectorAll("section.group")].map((section) => ({
    section,
    link: contents.querySelector('a[href="#' + section.querySelector("h2").id + '"]').parentElement,
  }));
  const others = [...document.querySelectorAll("main > section")];
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      entry.text ??= entry.article.textContent.toLowerCase();
      const matches = words.every((word) => entry.text.includes(word));
      entry.article.hidden = entry.link.hidden = !matches;
      if (matches) count += 1;
    }
    for (const { section, link } of groups) {
      section.hidden = link.hidden = words.length > 0 && !section.querySelector("article:not([hidden])");
    }
    for (const section of others) section.hidden = words.length > 0;
    say(words.length === 0 ? "" : count + " of " + entries.length + " " + document.body.dataset.things);
  };
  search.addEventListener("input", show);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    search.value = "";
    show();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
  });
  // A link may lead to what the search hides.
  addEventListener("hashchange", () => {
    const target = byId(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    search.value = "";
    show();
    target.scrollIntoView();
  });

  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details.gateway")) details.open = true;
  });
})();
`;
