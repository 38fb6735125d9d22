/** How the page looks: light and dark, wide and narrow, on paper. Colours have a contrast of 4.5 and more (WCAG 2.1, 1.4.3). */
export const style = `
:root {
  color-scheme: light;
  --back: #ffffff; --soft: #f4f6f8; --line: #d5dbe1; --text: #1b2733; --faint: #52606d; --link: #0b5cad;
  --code-back: #17212b; --code-text: #e4ebf2; --code-line: #33414f; --mark: #9a3412;
  --get: #0b5cad; --post: #19693a; --put: #8a4b08; --patch: #6b3fa0; --delete: #a61b29; --other: #45525f;
}
@media screen and (prefers-color-scheme: dark) {
  :root[data-theme="auto"] {
    color-scheme: dark;
    --back: #10171e; --soft: #18222c; --line: #2f3d4a; --text: #e2e8ee; --faint: #a3b1be; --link: #7cb8ff;
    --code-back: #0a0f14; --code-text: #e2e8ee; --code-line: #2f3d4a; --mark: #ffb38a;
  }
}
@media screen {
  :root[data-theme="dark"] {
    color-scheme: dark;
    --back: #10171e; --soft: #18222c; --line: #2f3d4a; --text: #e2e8ee; --faint: #a3b1be; --link: #7cb8ff;
    --code-back: #0a0f14; --code-text: #e2e8ee; --code-line: #2f3d4a; --mark: #ffb38a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 4.5rem; }
body {
  margin: 0; background: var(--back); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.875em; }
/* Text that runs the other way stays within what it belongs to. */
a, code, span, strong { unicode-bidi: isolate; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1.5rem 0 0.25rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
h4 { font-size: 0.95rem; margin: 1.25rem 0 0.4rem; }
h5, h6 { font-size: 0.95rem; margin: 0.75rem 0 0.25rem; }
p { margin: 0.4rem 0; }
main ul, main ol { margin: 0.6rem 0; padding-left: 1.4rem; }
.skip { position: absolute; left: 0.5rem; top: -4rem; background: var(--back); padding: 0.5rem 1rem; z-index: 3; }
.skip:focus { top: 0.5rem; }
.top {
  position: sticky; top: 0; z-index: 2; display: flex; gap: 1rem; align-items: center; padding: 0.6rem 1.25rem;
  background: var(--back); border-bottom: 1px solid var(--line);
}
.brand { font-weight: 650; color: var(--text); text-decoration: none; flex: 1; }
.find label, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
input, button { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.3rem 0.7rem; }
input { width: 16rem; max-width: 100%; }
input::placeholder { color: var(--faint); opacity: 1; }
button { cursor: pointer; white-space: nowrap; }
.found { margin: 0; padding: 0 1.25rem; color: var(--faint); position: fixed; right: 0; top: 3.6rem; background: var(--back); z-index: 2; }
.frame { display: grid; grid-template-columns: minmax(0, 1fr); }
main { padding: 0 1.25rem 4rem; min-width: 0; }
nav { padding: 0.75rem 1.25rem; font-size: 0.9rem; border-bottom: 1px solid var(--line); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { margin: 0.2rem 0 0.6rem; }
nav a { display: flex; gap: 0.5rem; padding: 0.2rem 0.4rem; border-radius: 0.3rem; color: inherit; text-decoration: none; }
nav a:hover { background: var(--soft); text-decoration: underline; }
nav .group > a { font-weight: 650; margin-top: 0.6rem; }
nav summary { cursor: pointer; font-weight: 650; }
nav .method { flex: none; width: 4.4rem; font-size: 0.68rem; align-self: center; }
.method {
  display: inline-block; text-align: center; white-space: nowrap; font-size: 0.75rem; font-weight: 700; letter-spacing: 0.03em;
  color: #ffffff; background: var(--other); border-radius: 0.3rem; padding: 0.1rem 0.4rem;
}
.GET { background: var(--get); } .POST { background: var(--post); } .PUT { background: var(--put); }
.PATCH { background: var(--patch); } .DELETE { background: var(--delete); }
.SEND { background: var(--post); } .CALL { background: var(--get); } .PUSH { background: var(--patch); }
.note, .type, .place, .facts, dd { color: var(--faint); }
.type, .place, .facts, .badge, .required, .values, .choice { font-size: 0.875rem; }
.operation { padding: 0.5rem 0 1.5rem; border-top: 1px solid var(--line); }
h2 + .operation, h2 + .text + .operation { border-top: 0; }
.operation:target .head, .schema:target h3, tr:target { background: var(--soft); }
.path { font-size: 1rem; font-weight: 600; }
.head { display: flex; align-items: baseline; gap: 0.5rem; }
.anchor { text-decoration: none; padding: 0 0.3rem; }
.summary { font-size: 1.05rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
.members { list-style: none; margin: 0.3rem 0; padding: 0; border-top: 1px solid var(--line); }
.members > li { padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.members > li:last-child { border-bottom: 0; }
.members .members { margin-left: 0.4rem; padding-left: 0.8rem; border-left: 2px solid var(--line); border-top: 0; }
.name { font-weight: 650; }
.required { color: var(--mark); font-weight: 600; }
.badge, .place { border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.5rem; color: var(--faint); }
.facts span { margin-right: 0.75rem; }
.facts, .values { margin: 0.15rem 0; }
.text > :first-child { margin-top: 0; } .text > :last-child { margin-bottom: 0; }
.text { margin: 0.2rem 0; max-width: 46rem; }
.aside { background: var(--soft); border: 1px solid var(--line); border-radius: 0.5rem; padding: 1rem; margin: 1rem 0; }
.text code, .values code, dt code, td code { background: var(--soft); padding: 0.05rem 0.3rem; border-radius: 0.25rem; }
.aside code { background: var(--back); }
.answer { border-left: 3px solid var(--line); padding: 0 0 0.3rem 0.8rem; margin: 0.6rem 0; }
.status { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
summary { cursor: pointer; }
.inside { margin: 0.3rem 0; font-size: 0.9rem; }
.urls { margin: 0.5rem 0; } dd { margin: 0 0 0.5rem; }
pre { margin: 0; padding: 0.8rem; overflow-x: auto; background: var(--code-back); color: var(--code-text); border-radius: 0.4rem; white-space: pre; overflow-wrap: normal; }
.text pre, td pre { margin: 0.5rem 0; }
.text pre code, td pre code { background: none; padding: 0; }
.sample { margin: 0 0 0.8rem; border: 1px solid var(--code-line); border-radius: 0.5rem; overflow: hidden; background: var(--code-back); color: var(--code-text); }
.sample figcaption { display: flex; justify-content: space-between; align-items: center; padding: 0.25rem 0.8rem; min-height: 2.2rem; font-size: 0.8rem; border-bottom: 1px solid var(--code-line); }
.sample pre { border-radius: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.copy { background: transparent; border-color: var(--code-line); padding: 0.05rem 0.6rem; font-size: 0.8rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; margin: 2rem 0 0; color: var(--faint); font-size: 0.9rem; }
.notes { margin: 1rem 0 0; padding-left: 1.2rem; color: var(--faint); font-size: 0.9rem; }
.sequence { margin: 0.5rem 0 0.8rem; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--soft); }
.sequence svg { display: block; width: 100%; max-width: 30rem; height: auto; margin: 0 auto; font-size: 12px; }
.sequence text { fill: var(--text); text-anchor: middle; }
.sequence .start { text-anchor: start; } .sequence .end { text-anchor: end; }
.party path { stroke: var(--line); stroke-width: 1.5; }
.party rect { fill: var(--back); stroke: var(--faint); }
.party text { font-weight: 650; }
.step path { stroke: var(--link); stroke-width: 1.5; fill: none; }
.answered path { stroke-dasharray: 5 3; }
.step polygon, .step circle { fill: var(--link); }
.sequence .number { fill: var(--back); font-size: 11px; font-weight: 700; }
.sequence ol { margin: 0.8rem 0 0; padding-left: 1.4rem; font-size: 0.85rem; }
.sequence li { padding-left: 0.2rem; }
.scroll { overflow-x: auto; }
.scroll + p { margin-top: 1rem; }
table { border-collapse: collapse; font-size: 0.9rem; }
th, td { overflow-wrap: break-word; text-align: left; vertical-align: top; padding: 0.4rem 0.7rem; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
td:last-child { min-width: 11rem; }
td pre { white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  tbody th { min-width: 6.5rem; overflow-wrap: anywhere; } th, td { padding: 0.4rem; }
  .top { flex-wrap: wrap; gap: 0.5rem; } .find { order: 3; flex: 1 0 100%; } input { width: 100%; }
  html { scroll-padding-top: 7rem; } .found { top: auto; bottom: 0; padding: 0.3rem 1.25rem; }
}
@media (min-width: 64rem) {
  .frame { grid-template-columns: 18rem minmax(0, 1fr); max-width: 100rem; margin: 0 auto; }
  nav { position: sticky; top: 3.5rem; height: calc(100vh - 3.5rem); overflow-y: auto; border-bottom: 0; border-right: 1px solid var(--line); }
  nav summary { display: none; }
  main { padding: 0 2rem 6rem; }
}
@media (min-width: 80rem) {
  .columns { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); }
  .operation .samples { position: sticky; top: 4.5rem; align-self: start; }
  .samples.wide { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
}
@media screen { .operation { content-visibility: auto; contain-intrinsic-size: auto 40rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  .top, nav, .skip, .found, .copy, .anchor, .inside { display: none; }
  .frame, .columns { display: block; }
  body { font-size: 10pt; } main { padding: 0; }
  pre, .sample { background: #ffffff; color: #000000; white-space: pre-wrap; overflow-wrap: anywhere; }
  .sample, .answer, .sequence, li, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  .method { color: #000000; background: none; border: 1px solid #000000; }
}
`;
