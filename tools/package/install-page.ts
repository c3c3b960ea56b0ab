/** The install page as one file that needs nothing beside it: it also opens from a shared folder. And the same page as Markdown. */
import { escaped } from "./drawing";
import type { InstallFacts, InstallTexts } from "./install-texts";
import { picture } from "./pictures";

export const INSTALL_PAGES = { vi: "install.html", en: "install.en.html" } as const;

/** It asks for nothing at all: styles and drawings stand in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

const STYLE = `
  body { margin: 0 auto; max-width: 720px; padding: 16px 24px 48px; font: 16px/1.5 "Segoe UI", Arial, sans-serif; color: #242424; background: #fff }
  h1 { font-size: 26px; margin: 8px 0 } h2 { font-size: 19px; margin: 28px 0 4px }
  p { margin: 8px 0 } code { font: 15px Consolas, monospace; background: #f0f0f0; padding: 1px 4px; overflow-wrap: anywhere }
  ol { padding-left: 28px } li::marker { font-weight: 600; font-size: 19px }
  svg { max-width: 100%; height: auto; margin: 8px 0; border: 1px solid #d0d0d0 }
  table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #8a8a8a; padding: 6px 8px; text-align: left; vertical-align: top }
  td { overflow-wrap: anywhere } a { color: #0b5c2e } .small { font-size: 14px; color: #424242 }
  @media print { body { padding: 0; font-size: 12px } h2, li, svg, tr { break-inside: avoid } svg { max-width: 420px } }`;

/** The few marks of the texts as HTML: bold, code, links to files beside the page. */
function html(text: string): string {
  return escaped(text)
    .replace(/\[([^\]]+)\]\(([\w.-]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/`([^`]+)`/g, "<code>$1</code>");
}

export function installPage(texts: InstallTexts, facts: InstallFacts): string {
  const steps = texts.steps.map(({ title, lines, picture: id }) => {
    const drawn = id === null ? "" : picture(id, { texts, ...facts });
    return `<li><h2>${html(title)}</h2>${lines.map((line) => `<p>${html(line)}</p>`).join("")}${drawn}</li>`;
  });
  const rows = texts.trouble.map(([seen, todo]) => `<tr><td>${html(seen)}</td><td>${html(todo)}</td></tr>`);
  const head = texts.troubleHead.map((word) => `<th scope="col">${html(word)}</th>`).join("");
  const other = texts.language === "vi" ? "en" : "vi";
  return `<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(texts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p><a href="${INSTALL_PAGES[other]}" lang="${other}">${escaped(texts.otherPage)}</a></p>
<h1>${escaped(texts.title)}</h1>
${texts.lead.map((line) => `<p>${html(line)}</p>`).join("\n")}
<p class="small">${escaped(texts.pictureNote)}</p>
<ol>
${steps.join("\n")}
</ol>
<h2>${escaped(texts.troubleTitle)}</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>
<h2>${escaped(texts.afterTitle)}</h2>
${texts.after.map((line) => `<p>${html(line)}</p>`).join("\n")}
</main>
</body>
</html>
`;
}

/** For docs/install.md; its links lead to files of a package, which are not there, so they are only named. */
export function installMarkdown(texts: InstallTexts, pictureAt: (id: string) => string): string {
  const plain = (text: string): string => text.replace(/\[(`?[^\]]+`?)\]\([\w.-]+\)/g, "$1").replaceAll("|", "\\|");
  const steps = texts.steps.flatMap(({ title, lines, picture: id }, index) => [
    `### ${index + 1}. ${title}`,
    ...lines.map(plain),
    ...(id === null ? [] : [`![${texts.pictures[id]}](${pictureAt(id)})`]),
  ]);
  const table = [
    `| ${texts.troubleHead.join(" | ")} |`,
    "|---|---|",
    ...texts.trouble.map((row) => `| ${row.map(plain).join(" | ")} |`),
  ].join("\n");
  const parts = [
    `## ${texts.title}`,
    ...texts.lead,
    texts.pictureNote,
    ...steps,
    `### ${texts.troubleTitle}`,
    table,
    `### ${texts.afterTitle}`,
    ...texts.after.map(plain),
  ];
  return parts.join("\n\n");
}
