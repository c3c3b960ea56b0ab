/** Takes a package apart that the add-in wrote: the base that everything odd is done to. */
import { strFromU8, unzipSync } from "fflate";
import type { Book, Cell, Name, Row, Sheet, Table } from "./book";
import { newCell } from "./book";
import { addressOf, areaOf, attributesOf, unescaped } from "./xml-text";

type Parts = (path: string) => string;

function between(xml: string, start: RegExp, end: string): readonly [before: string, inside: string, after: string] {
  const opened = start.exec(xml);
  if (opened === null) {
    throw new Error(`no ${String(start)}`);
  }
  const from = opened.index + opened[0].length;
  const to = xml.indexOf(end, from);
  return [xml.slice(0, from), xml.slice(from, to), xml.slice(to)];
}

function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => unescaped(text)).join(""),
  );
}

const KINDS: Readonly<Record<string, Cell["kind"]>> = {
  s: "text",
  str: "result-text",
  inlineStr: "text",
  b: "boolean",
  e: "error",
  n: "number",
};

function cellOf(tag: string, inner: string, origin: string, strings: readonly string[]): Cell {
  const { s = "0", t = "n", cm } = attributesOf(tag);
  const inline = t === "inlineStr" ? [...inner.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = ""]) => text).join("") : undefined;
  const value = inline ?? /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
  const formula = /<f[\s\S]*?(?:<\/f>|\/>)/.exec(inner)?.[0] ?? null;
  const text = value === undefined ? "" : unescaped(value);
  return newCell({
    origin,
    style: parseInt(s, 10),
    kind: value === undefined ? "blank" : KINDS[t]!,
    value: t === "s" && value !== undefined ? strings[parseInt(value, 10)]! : text,
    formula,
    dynamic: cm !== undefined,
  });
}

function rowsOf(xml: string, sheet: string, strings: readonly string[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const [, tag = "", inside = ""] of xml.matchAll(/<row([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const { r = "", ...attributes } = attributesOf(tag);
    const cells = new Map<number, Cell>();
    for (const [, cell = "", inner = ""] of inside.matchAll(/<c([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const { row, column } = areaOf(attributesOf(cell)["r"]!);
      cells.set(column, cellOf(cell, inner, `${sheet}!${addressOf(row, column)}`, strings));
    }
    rows.set(parseInt(r, 10) - 1, { attributes, cells });
  }
  return rows;
}

function tableOf(xml: string): Table {
  const { name = "", ref = "" } = attributesOf(/<table [^>]*>/.exec(xml)![0]);
  return { name, ...areaOf(ref), totals: null, filtered: false };
}

function relationships(xml: string): ReadonlyMap<string, Record<string, string>> {
  const all = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => attributesOf(tag));
  return new Map(all.map((one) => [one["Id"]!, one]));
}

function sheetOf(name: string, path: string, parts: Parts, strings: readonly string[]): Sheet {
  const [head, data, tail] = between(parts(path), /<sheetData>/, "</sheetData>");
  const rels = parts(path.replace(/([^/]+)$/, "_rels/$1.rels"));
  const tables = [...relationships(rels).values()].filter(({ Type = "" }) => Type.endsWith("/table"));
  return {
    name,
    state: "visible",
    head: head.replace("<sheetData>", ""),
    tail: tail
      .replace("</sheetData>", "")
      .replace(/<tableParts[\s\S]*<\/tableParts>/, "")
      .replace("</worksheet>", ""),
    rows: rowsOf(data, name, strings),
    tables: tables.map(({ Target = "" }) => tableOf(parts(Target.replace("..", "xl")))),
    merged: [],
    related: [],
  };
}

function nameOf(tag: string, text: string, sheets: readonly Sheet[]): Name | null {
  const { name = "", localSheetId, ...attributes } = attributesOf(tag);
  const place = /^(?:'((?:[^']|'')+)'|(\w+))!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(unescaped(text));
  const sheet = sheets.find((one) => one.name === (place?.[1]?.replaceAll("''", "'") ?? place?.[2]));
  // Titles to print are no matter of the review.
  return localSheetId !== undefined
    ? null
    : { name, attributes, refersTo: place !== null && sheet ? { sheet, area: areaOf(place[3]!) } : unescaped(text) };
}

export function loadBook(bytes: Uint8Array): Book {
  const files = unzipSync(bytes);
  const parts: Parts = (path) => (files[path] === undefined ? "" : strFromU8(files[path]));
  const workbook = parts("xl/workbook.xml");
  const links = relationships(parts("xl/_rels/workbook.xml.rels"));
  const strings = sharedStrings(parts("xl/sharedStrings.xml"));
  const sheets = [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const { name = "", "r:id": id = "", state } = attributesOf(tag);
    const sheet = sheetOf(name, `xl/${links.get(id)!["Target"]!}`, parts, strings);
    return { ...sheet, state: (state as Sheet["state"] | undefined) ?? "visible" };
  });
  const names = [...workbook.matchAll(/<definedName([^>]*)>([^<]*)<\/definedName>/g)].map(([, tag = "", text = ""]) =>
    nameOf(tag, text, sheets),
  );
  return {
    sheets,
    names: names.filter((name) => name !== null),
    styles: parts("xl/styles.xml"),
    properties: parts("docProps/core.xml"),
    from1904: false,
    parts: [],
    related: [],
    oddSheets: [],
  };
}
