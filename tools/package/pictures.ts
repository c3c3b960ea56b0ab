/** The pictures of the install page: schematic drawings of what stands on the screen, in the words of the page's language. */
import { box, button, choice, COLORS, drawing, field, frame, ring, tick, words } from "./drawing";
import type { InstallTexts, PictureId } from "./install-texts";

type Given = { readonly texts: InstallTexts; readonly host: string; readonly share: string };

const { GREEN, GREY, PAPER, RED, SOFT } = COLORS;

/** The middle of a long address is left out: the picture shows where, the text says what. */
function short(text: string, length: number): string {
  const half = Math.floor(length / 2);
  return text.length <= length ? text : `${text.slice(0, half)}…${text.slice(1 - half)}`;
}

function browser({ texts, host }: Given): string {
  const { labels } = texts;
  const lock = (x: number, y: number): string =>
    `<rect x="${x}" y="${y + 6}" width="12" height="9" fill="${GREEN}"/>` +
    `<path d="M${x + 2.5} ${y + 6} v-3 a3.5 3.5 0 0 1 7 0 v3" fill="none" stroke="${GREEN}" stroke-width="2"/>`;
  return drawing(640, 190, texts.pictures.browser, [
    frame(16, 26, 292, 146, "Edge"),
    box(28, 60, 268, 24),
    lock(36, 62),
    words(56, 77, short(`https://${host}`, 34)),
    words(40, 112, "EMU", { bold: true, size: 16 }),
    words(40, 140, `✓ ${labels.goodCertificate}`, { fill: GREEN, bold: true }),
    frame(332, 26, 292, 146, "Edge"),
    box(344, 60, 268, 24),
    words(352, 77, "⚠", { fill: RED, bold: true }),
    words(372, 77, short(`https://${host}`, 34), { fill: GREY }),
    words(356, 112, labels.notPrivate, { bold: true }),
    words(356, 140, `✗ ${labels.badCertificate}`, { fill: RED, bold: true }),
  ]);
}

function certificate({ texts }: Given): string {
  const { labels } = texts;
  return drawing(640, 260, texts.pictures.certificate, [
    frame(80, 24, 472, 216, labels.importWizard),
    choice(112, 66, labels.currentUser, true),
    choice(112, 98, labels.automaticStore, false),
    choice(112, 128, labels.chosenStore, true),
    field(146, 160, 280, labels.trustedRoot),
    button(444, 159, 92, labels.browse),
    button(444, 200, 92, labels.next, true),
    ring(112, 66, 16, 16, 1),
    ring(112, 128, 16, 16, 2),
    ring(146, 160, 280, 24, 3),
    ring(444, 200, 92, 26, 4),
  ]);
}

function registry({ texts }: Given): string {
  const { labels } = texts;
  return drawing(640, 190, texts.pictures.registry, [
    box(24, 40, 150, 110, SOFT),
    box(76, 56, 46, 52, PAPER),
    words(99, 88, "REG", { anchor: "middle", bold: true, fill: GREY }),
    words(99, 132, "emu-catalog.reg", { anchor: "middle" }),
    ring(24, 40, 150, 110, 1),
    words(198, 100, "→", { size: 22, fill: GREY }),
    frame(240, 34, 376, 126, labels.registryEditor),
    words(258, 84, labels.registryQuestion),
    button(420, 116, 84, labels.yes, true),
    button(516, 116, 84, labels.no),
    ring(420, 116, 84, 26, 2),
  ]);
}

function trustCenter({ texts, share }: Given): string {
  const { labels } = texts;
  return drawing(640, 290, texts.pictures.trustCenter, [
    frame(16, 22, 608, 250, labels.trustCenter),
    box(28, 60, 190, 196, SOFT),
    words(38, 84, labels.trustedPublishers, { fill: GREY }),
    words(38, 112, labels.trustedLocations, { fill: GREY }),
    box(32, 126, 182, 26, PAPER),
    words(38, 144, labels.trustedCatalogs, { bold: true, size: 12 }),
    words(244, 78, labels.catalogUrl),
    field(244, 91, 218, short(share, 30)),
    button(494, 90, 118, labels.addCatalog),
    box(236, 134, 374, 60),
    words(246, 152, labels.catalogs, { fill: GREY, size: 12 }),
    words(478, 152, labels.showInMenu, { fill: GREY, size: 12 }),
    words(246, 180, short(share, 28)),
    tick(510, 168, ""),
    button(524, 230, 86, "OK", true),
    ring(32, 126, 182, 26, 1),
    ring(244, 91, 218, 24, 2),
    ring(494, 90, 118, 26, 3),
    ring(510, 168, 16, 16, 4),
    ring(524, 230, 86, 26, 5),
  ]);
}

function addIns({ texts }: Given): string {
  const { labels } = texts;
  return drawing(640, 330, texts.pictures.addIns, [
    frame(16, 10, 608, 100, "Excel"),
    words(34, 62, labels.home, { fill: GREY }),
    words(196, 62, labels.insert, { bold: true }),
    button(196, 74, 190, labels.myAddIns),
    ring(194, 47, 96, 18, 1),
    ring(196, 76, 190, 22, 2),
    frame(90, 126, 460, 188, labels.officeAddIns),
    words(110, 178, labels.mine, { fill: GREY, size: 12 }),
    words(300, 178, labels.sharedFolder, { bold: true, size: 12 }),
    box(110, 194, 260, 66),
    `<rect x="122" y="206" width="42" height="42" rx="6" fill="${GREEN}"/>`,
    words(143, 232, "EMU", { fill: PAPER, bold: true, anchor: "middle", size: 12 }),
    words(176, 232, texts.addInName, { size: 12 }),
    button(446, 274, 92, labels.add, true),
    ring(294, 162, 220, 22, 3),
    ring(110, 194, 260, 66, 4),
    ring(446, 274, 92, 26, 5),
  ]);
}

/** The cursor-like pulse of the pane's health button. */
function pulse(x: number, y: number): string {
  return `<path d="M${x} ${y + 8} h4 l2 -6 l4 12 l3 -9 l2 3 h4" fill="none" stroke="${COLORS.INK}" stroke-width="1.6"/>`;
}

function pane({ texts }: Given): string {
  const { ribbon, labels } = texts;
  return drawing(640, 300, texts.pictures.pane, [
    frame(16, 16, 608, 268, "Excel"),
    words(34, 64, labels.home, { bold: ribbon.tab === labels.homePlain }),
    ribbon.tab === labels.homePlain ? "" : words(150, 64, ribbon.tab, { bold: true }),
    button(34, 76, 120, ribbon.button),
    words(94, 118, ribbon.group, { anchor: "middle", fill: GREY, size: 11 }),
    ring(34, 76, 120, 26, 1),
    box(28, 132, 366, 140),
    ...[164, 196, 228].map((y) => `<path d="M28 ${y} h366" stroke="#d0d0d0"/>`),
    ...[120, 212, 304].map((x) => `<path d="M${x} 132 v140" stroke="#d0d0d0"/>`),
    frame(410, 56, 202, 216, "EMU"),
    words(424, 108, labels.paneTitle, { bold: true }),
    words(424, 136, "✓ …", { fill: GREEN }),
    words(424, 160, "✓ …", { fill: GREEN }),
    box(410, 240, 202, 32, SOFT),
    pulse(530, 248),
    ring(528, 246, 24, 20, 2),
  ]);
}

const PICTURES: Readonly<Record<PictureId, (given: Given) => string>> = {
  browser,
  certificate,
  registry,
  trustCenter,
  addIns,
  pane,
};

export function picture(id: PictureId, given: Given): string {
  return PICTURES[id](given);
}
