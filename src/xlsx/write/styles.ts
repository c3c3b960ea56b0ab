/** The styles part: the named styles of the standard workbook, and a cell format for each combination in use. */
import type { ConditionLook, StyleName } from "../../document/document";
import { CELL_LOOKS, FONT_NAME, STYLE_NAMES } from "../../document/styles";
import type { CellLook } from "../../document/styles";
import { FIRST_CUSTOM_FORMAT, builtInFormatNumber } from "../format/number-formats";
import { MAIN, XML_DECLARATION, attributeText, counted, element } from "./xml";

export type CellFormats = {
  /**
   * Number of the cell format, for the `s` of a cell. `quoted`: a text that Excel must not take for a formula when
   * edited.
   */
  readonly indexOf: (style: StyleName, format: string | undefined, quoted: boolean) => number;
  /** Number of the differential format, for the `dxfId` of a condition. */
  readonly differenceOf: (look: ConditionLook) => number;
  readonly xml: () => string;
};

/** A list that keeps one of each, and knows where. */
type Register = { readonly items: readonly string[]; readonly indexOf: (item: string) => number };

export function newCellFormats(): CellFormats {
  const numberFormats = register();
  const fonts = register();
  // Excel keeps the first two fills for itself.
  const fills = register(patternFill("none"), patternFill("gray125"));
  const borders = register(border(null));
  const common: Common = new Map(
    STYLE_NAMES.map((name) => {
      const look = CELL_LOOKS[name];
      const fillId = fills.indexOf(look.fill === null ? patternFill("none") : solidFill(look.fill));
      return [name, { fontId: fonts.indexOf(font(look)), fillId, borderId: borders.indexOf(border(look.border)) }];
    }),
  );
  const formats = register();
  const differences = register();

  function formatNumber(code: string | undefined): number {
    if (code === undefined || code === "General") return 0;
    return builtInFormatNumber(code) ?? FIRST_CUSTOM_FORMAT + numberFormats.indexOf(code);
  }

  const known = new Map<string, number>();
  function indexOf(style: StyleName, format: string | undefined, quoted: boolean): number {
    const key = `${style} ${quoted} ${format}`;
    let index = known.get(key);
    if (index === undefined) {
      index = formats.indexOf(cellFormat(style, common, formatNumber(format), quoted));
      known.set(key, index);
    }
    return index;
  }

  // Format 0 is what cells without any have.
  indexOf("normal", undefined, false);
  return {
    indexOf,
    differenceOf: (look) => differences.indexOf(difference(look, formatNumber(look.format))),
    xml: () => stylesXml({ numberFormats, fonts, fills, borders, formats, differences }, common),
  };
}

type Common = ReadonlyMap<StyleName, Readonly<Record<"fontId" | "fillId" | "borderId", number>>>;

function cellFormat(style: StyleName, common: Common, numFmtId: number, quoted: boolean): string {
  const position = STYLE_NAMES.indexOf(style);
  const own = position !== 0 || undefined;
  return element(
    "xf",
    {
      numFmtId,
      ...common.get(style),
      xfId: position,
      quotePrefix: quoted || undefined,
      applyNumberFormat: numFmtId !== 0 || undefined,
      applyFont: own,
      applyFill: own,
      applyBorder: own,
      applyAlignment: true,
      applyProtection: true,
    },
    alignmentAndProtection(CELL_LOOKS[style]),
  );
}

type Registers = Readonly<Record<"numberFormats" | "fonts" | "fills" | "borders" | "formats" | "differences", Register>>;

function stylesXml({ numberFormats, fonts, fills, borders, formats, differences }: Registers, common: Common): string {
  const styles = STYLE_NAMES.map((name) => element("xf", { numFmtId: 0, ...common.get(name) }, alignmentAndProtection(CELL_LOOKS[name])));
  const names = STYLE_NAMES.map((name, position) =>
    element("cellStyle", { name: CELL_LOOKS[name].displayName, xfId: position, builtinId: position === 0 ? 0 : undefined }),
  );
  const codes = numberFormats.items.map((code, i) =>
    element("numFmt", { numFmtId: FIRST_CUSTOM_FORMAT + i, formatCode: attributeText(code) }),
  );
  const parts = [
    counted("numFmts", codes),
    counted("fonts", fonts.items),
    counted("fills", fills.items),
    counted("borders", borders.items),
    counted("cellStyleXfs", styles),
    counted("cellXfs", formats.items),
    counted("cellStyles", names),
    counted("dxfs", differences.items) || '<dxfs count="0"/>',
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  ];
  return XML_DECLARATION + element("styleSheet", { xmlns: MAIN }, parts.join(""));
}

function register(...first: readonly string[]): Register {
  const items = [...first];
  const positions = new Map(items.map((item, i) => [item, i]));
  return {
    items,
    indexOf(item) {
      const known = positions.get(item);
      if (known !== undefined) return known;
      positions.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

/** Families of fonts (ECMA-376 part 1, 18.8.18): what a reader without the font looks for. */
const SERIF = 1;
const SANS = 2;

export function font(look: CellLook): string {
  const marks = (look.bold ? "<b/>" : "") + (look.italic ? "<i/>" : "");
  const rest = `<sz val="${look.fontSize}"/>${colored("color", look.color)}<name val="${look.fontName ?? FONT_NAME}"/><family val="${look.fontName === undefined ? SANS : SERIF}"/>`;
  return element("font", {}, marks + rest);
}

export function patternFill(pattern: "none" | "gray125"): string {
  return `<fill><patternFill patternType="${pattern}"/></fill>`;
}

export function solidFill(color: string): string {
  const colors = `${colored("fgColor", color)}<bgColor indexed="64"/>`;
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colors));
}

/**
 * What a condition changes in the look of its cells (ECMA-376 part 1, 18.8.14). Its number format is written out with its number, and the
 * colour of a plain fill is the background's, unlike in a cell's format (as Excel writes it:
 * https://learn.microsoft.com/openspecs/office_standards/ms-oi29500/ on 18.8.20).
 */
export function difference({ fill, color, bold, format, border: line }: ConditionLook, numFmtId: number): string {
  const marks = (bold === true ? "<b/>" : "") + (color === undefined ? "" : colored("color", color));
  const code = format === undefined ? "" : element("numFmt", { numFmtId, formatCode: attributeText(format) });
  const ground = fill === undefined ? "" : element("fill", {}, element("patternFill", {}, colored("bgColor", fill)));
  const edge = line === undefined ? "" : border({ sides: "all", line: "thin", color: line });
  return element("dxf", {}, (marks === "" ? "" : element("font", {}, marks)) + code + ground + edge);
}

export function border(look: CellLook["border"]): string {
  const side = (name: string): string => {
    if (look === null || (look.sides === "bottom" && name !== "bottom")) return `<${name}/>`;
    return element(name, { style: look.line }, colored("color", look.color));
  };
  return element("border", {}, `${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/>`);
}

export function alignmentAndProtection(look: CellLook): string {
  const alignment = element("alignment", {
    horizontal: look.horizontal === "general" ? undefined : look.horizontal,
    vertical: look.vertical,
    wrapText: look.wrap || undefined,
  });
  return alignment + element("protection", { locked: look.locked });
}

function colored(name: string, color: string): string {
  return element(name, { rgb: `FF${color.slice(1).toUpperCase()}` });
}
