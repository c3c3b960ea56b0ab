/**
 * Traces of what passes between Office.js and an Excel, for the stand-in host to be held against (docs/record-traces.md). Office.js
 * prints each request and each response on the console when it is told to log; this puts them together again.
 */

/** One message of the add-in and what Excel answered, both as Office.js has them (RichApi). */
export type Exchange = { readonly request: unknown; readonly response: unknown };

/** Where a trace was recorded: what the stand-in host must be told to be like it. */
export type TraceOrigin = {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Highest set of ExcelApi, `1.14`. */
  readonly excelApi: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly addin: string;
  readonly officeJs: string;
};

/** A recording begins in an empty workbook, so that it holds nothing of anybody's and can be played from the same beginning. */
export type Trace = { readonly format: 1; readonly origin: TraceOrigin; readonly exchanges: readonly Exchange[] };

export type ExchangeLog = {
  /** A line that Office.js printed. */
  readonly take: (line: unknown) => void;
  readonly exchanges: () => readonly Exchange[];
};

type Facts = Readonly<
  Record<"host" | "platform" | "version" | "displayLanguage" | "contentLanguage" | "addinVersion" | "officeJsVersion", string>
> & {
  readonly supports: (set: { readonly name: string; readonly version: string }) => boolean;
};

/** The library this add-in ships knows no set above 1.20; it is asked for each. */
const HIGHEST_EXCEL_API = 20;

export function traceOrigin(facts: Facts): TraceOrigin {
  const { host, platform, version, displayLanguage, contentLanguage, addinVersion, officeJsVersion } = facts;
  let excelApi = "";
  for (let minor = 1; minor <= HIGHEST_EXCEL_API && facts.supports({ name: "ExcelApi", version: `1.${minor}` }); minor += 1) {
    excelApi = `1.${minor}`;
  }
  return { host, platform, version, excelApi, displayLanguage, contentLanguage, addin: addinVersion, officeJs: officeJsVersion };
}

const REQUEST = "Request:";
const RESPONSE = "Response:";

function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** What Excel answered, inside what Office.js prints: `{ status, value: { data: [200, headers, body] } }`, or the error. */
function answerOf(printed: unknown): unknown {
  const data = property(property(printed, "value"), "data");
  const body = Array.isArray(data) ? parsed(data[2]) : null;
  return body ?? printed;
}

/** Answers come in the order of their requests: a channel has one line. */
export function exchangeLog(): ExchangeLog {
  const requests: unknown[] = [];
  const responses: unknown[] = [];
  let next: unknown[] | null = null;
  return {
    take(line) {
      if (line === REQUEST || line === RESPONSE) {
        next = line === REQUEST ? requests : responses;
      } else if (next !== null) {
        next.push(next === requests ? parsed(line) : answerOf(parsed(line)));
        next = null;
      }
    },
    exchanges: () => requests.slice(0, responses.length).map((request, index) => ({ request, response: responses[index] ?? null })),
  };
}
