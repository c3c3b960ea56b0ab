/** What is asked of every function, in three sections: arity, rule, casting. */

export type Case = readonly [what: string, args: readonly unknown[], answer: unknown];

/** What a cell may hold in place of what an argument asks for. */
export const KINDS = {
  blank: [[null]],
  text: "nhiều",
  "text number": "8",
  boolean: true,
  error: { error: "#N/A" },
} as const;
export type Kind = keyof typeof KINDS;

/** The answer is that of the function without the argument. */
export const AS_LEFT_OUT = Symbol("as left out");

/** The answer to each kind of cell. */
export type Casting = Readonly<Record<Kind, unknown>>;

export type Sections = {
  /** A call with every argument, from which one is left out or replaced at a time; optional ones may be null. */
  readonly given: readonly unknown[];
  /** Answers to a call without one of the required arguments, where it is not simply said to be missing. */
  readonly missing?: Readonly<Record<string, unknown>>;
  readonly rule: readonly Case[];
  /** For every parameter by its name, what is answered to each kind of cell in its place. */
  readonly casting: Readonly<Record<string, Casting>>;
  /** The same for single cells of tables: how the call is made, and the answers. */
  readonly cells?: Readonly<Record<string, readonly [(cell: unknown) => readonly unknown[], Casting]>>;
};

export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

const isError = (argument: string): string => `#VALUE! Đối số ${argument}: ô 1:1 có lỗi #N/A.`;
const missing = (argument: string): string => `#VALUE! Thiếu đối số ${argument}.`;

/** A table is known by a header that it must have. */
export function table(argument: string, header: string, blank: unknown = AS_LEFT_OUT): Casting {
  const unread = `#VALUE! Bảng ${argument} thiếu cột “${header}”.`;
  return { blank, text: unread, "text number": unread, boolean: unread, error: isError(argument) };
}

export function requiredTable(argument: string, header: string): Casting {
  return table(argument, header, missing(argument));
}

/** A name or code that is looked up; `blank`: the answer to a blank cell. */
export function name(argument: string, unknown: (found: string) => string, blank: unknown): Casting {
  return {
    blank,
    text: unknown("nhiều"),
    "text number": unknown("8"),
    boolean: `#VALUE! Đối số ${argument}: ô 1:1 phải là chữ, không phải TRUE.`,
    error: isError(argument),
  };
}

export function period(blank: unknown = missing("period")): Casting {
  return name("period", (found) => `#VALUE! “${found}” không phải là mã kỳ.`, blank);
}

export function unit(blank: unknown): Casting {
  return name("unit", (found) => `#N/A Không có đơn vị “${found}”.`, blank);
}

export function criterion(argument: string, blank: unknown): Casting {
  return name(argument, (found) => `#N/A Không có tiêu chí “${found}”.`, blank);
}

export function award(blank: unknown): Casting {
  return name("award", (found) => `#N/A Không có danh hiệu “${found}”.`, blank);
}

/** Numbers are never cast. */
export function number(argument: string): Casting {
  return {
    blank: `#VALUE! Đối số ${argument}: ô 1:1 để trống.`,
    text: `#VALUE! Đối số ${argument}: ô 1:1 là chữ “nhiều”, không phải số.`,
    "text number": `#VALUE! Đối số ${argument}: ô 1:1 là chữ “8”, không phải số.`,
    boolean: `#VALUE! Đối số ${argument}: ô 1:1 là giá trị lôgic TRUE, không phải số.`,
    error: isError(argument),
  };
}

/** One of a few words. */
export function word(argument: string, accepted: string, blank: unknown): Casting {
  const unknown = (found: string) => `#VALUE! Đối số ${argument}: không hiểu “${found}”; dùng một trong: ${accepted}.`;
  return {
    blank,
    text: unknown("nhiều"),
    "text number": unknown("8"),
    boolean: unknown("TRUE"),
    error: isError(argument),
  };
}

/** The tables that most functions take. */
export const TABLES = {
  rubric: requiredTable("rubric", "Mã"),
  entries: requiredTable("entries", "Kỳ"),
  policy: table("policy", "Quy định"),
  units: table("units", "Đơn vị"),
  periods: table("periods", "Kỳ"),
  status: table("status", "Đơn vị"),
} as const;

/** The same answer to every kind. */
export function always(answer: unknown): Casting {
  return { blank: answer, text: answer, "text number": answer, boolean: answer, error: answer };
}
