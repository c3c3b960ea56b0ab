/**
 * Names that look the same and are not: letters of other alphabets (Cyrillic о, Greek ο), and of Latin ones that Vietnamese does
 * not have (Ð for Đ). Such names are never matched; that they are there is a finding.
 */
import type { Finding, Place } from "../../core/model/finding";
import type { Cell } from "../../core/model/cell";
import { textKey } from "./keys";
import { note, type Params } from "./notes";

/** Small Latin letter → the small letters that look like it, or whose capitals look like its capital. */
const TWINS: Readonly<Record<string, string>> = {
  a: "аαɑ",
  b: "вβƅ",
  c: "сϲ",
  d: "ԁ",
  đ: "ðɖ",
  e: "еεҽ",
  g: "ɡց",
  h: "нһηհ",
  i: "іιıɩ",
  j: "јϳ",
  k: "кκ",
  l: "ӏǀ",
  m: "мμ",
  n: "νոп",
  o: "оοօ",
  p: "рρ",
  q: "ԛ",
  s: "ѕ",
  t: "тτ",
  u: "υս",
  v: "ѵ",
  w: "ԝω",
  x: "хχ",
  y: "уγүυ",
  z: "ζ",
};
const TWIN_OF = new Map(Object.entries(TWINS).flatMap(([latin, twins]) => [...twins].map((twin) => [twin, latin])));

/** What a name looks like: names of one look and of different keys are told apart by no eye. */
export function lookOf(text: string): string {
  // Full-width and mathematical letters as plain ones. In many fonts a capital i is a small L; so is an upright bar.
  const plain = text.normalize("NFKD").replace(/[I|]/g, "l").toLowerCase();
  return textKey([...plain].map((letter) => TWIN_OF.get(letter) ?? letter).join(""));
}

/** The letters of a name that pass for the Latin ones they stand among, each once: `о (U+043E)`. */
function strangersIn(text: string): readonly string[] {
  const letters = [...new Set(text.normalize("NFD"))];
  const strangers = letters.filter((letter) => TWIN_OF.has(letter.toLowerCase()));
  const isAmongLatin = letters.some((letter) => /\p{Script=Latin}/u.test(letter) && !strangers.includes(letter));
  return isAmongLatin ? strangers.map((letter) => `${letter} (U+${hex(letter)})`) : [];
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** `apart`: what is said beside the name to tell it from others of the list, such as a unit's level. */
type Watch = (place: Place, cell: Cell, name: string, params?: Params, apart?: string) => void;

/** Watches the names of one list; to be called with each name as it is listed. */
export function lookalikeWatch(findings: Finding[]): Watch {
  const listed = new Map<string, string>();
  return (place, cell, name, params = {}, apart = "") => {
    const look = `${lookOf(name)}|${lookOf(apart)}`;
    const other = listed.get(look) ?? "";
    const letters = strangersIn(name);
    if (other === "") {
      listed.set(look, name);
    }
    if (other !== "" || letters.length > 0) {
      note(findings, "NAME_LOOKALIKE", place, cell, { ...params, other, letters });
    }
  };
}
