/**
 * The arrows between the rooms of src/, as an ESLint rule: who may import whom, and which packages a room may use.
 * Whatever is not named here is reported, so a new folder or package is a decision and not an accident.
 */
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Inside core, from the ground up: each floor may import those before it. */
const CORE = [
  ["src/core/steps", "src/core/version", "src/core/numbers"],
  ["src/core/model"],
  ["src/core/rules", "src/core/crosscheck"],
  ["src/core/scoring"],
  ["src/core/awards"],
  ["src/core/result"],
  ["src/core/checks"],
  ["src/core/review"],
  ["src/core/periods", "src/core/analysis"],
];

const coreRooms = CORE.flatMap((floor, index) =>
  floor.map((at) => ({ at, rooms: [...CORE.slice(0, index).flat(), ...(index === 0 ? floor : [])], packages: [] })),
);

const UP_TO_TABLES = ["src/tables", "src/schema", "src/core"];
const UP_TO_DOCUMENT = ["src/document", "src/text", ...UP_TO_TABLES];
const UP_TO_REVIEW = ["src/review", "src/phrases", "src/template", ...UP_TO_DOCUMENT];

/** Steps of the review that build on another one. */
const STEPS = {
  "src/review/steps/split": ["src/review/steps/collect"],
  "src/review/steps/seal": ["src/review/steps/states"],
  "src/review/steps/minutes": ["src/review/steps/votes", "src/review/steps/seal"],
  "src/review/steps/kit": ["src/review/steps/new-cluster", "src/review/steps/split"],
  "src/review/steps/overview": ["src/review/steps/seal"],
  "src/review/steps/result": ["src/review/steps/votes"],
};

/** A file belongs to the first room that its path starts with; floors from the bottom to the top. */
const rooms = [
  ...coreRooms,
  { at: "src/schema", rooms: ["src/core"], packages: [] },
  { at: "src/tables", rooms: ["src/schema", "src/core"], packages: ["@noble/hashes"] },
  { at: "src/text", rooms: ["src/schema", "src/core"], packages: [] },
  { at: "src/phrases", rooms: ["src/text", ...UP_TO_TABLES], packages: [] },
  { at: "src/document", rooms: ["src/text", ...UP_TO_TABLES], packages: [] },
  { at: "src/functions", rooms: ["src/text", ...UP_TO_TABLES], packages: [] },
  { at: "src/template", rooms: UP_TO_DOCUMENT, packages: [] },
  { at: "src/excel", rooms: UP_TO_DOCUMENT, packages: [] },
  // Of the tables, what a number format says of a cell.
  { at: "src/xlsx", rooms: ["src/document", "src/tables/cells", "src/text", "src/schema", "src/core"], packages: ["fflate", "saxes"] },
  { at: "src/docx", rooms: ["src/document", "src/schema", "src/core"], packages: ["docx", "fflate"] },
  {
    at: "src/review/steps",
    // Each step is a room of its own.
    apart: true,
    rooms: UP_TO_REVIEW,
    closed: ["src/review/steps"],
    doors: STEPS,
    packages: [],
  },
  { at: "src/review", rooms: ["src/template", ...UP_TO_DOCUMENT], closed: ["src/review/steps"], packages: [] },
  { at: "src/commands", rooms: UP_TO_DOCUMENT, packages: [] },
  {
    at: "src/taskpane",
    rooms: ["src/xlsx", "src/docx", ...UP_TO_REVIEW],
    // The page of the shared runtime is where the ribbon's commands are registered, where the functions that fill a new workbook's cells
    // are handed to the pane, and where the adapter of Excel comes in.
    // The user guide in the pane is the user guide: its pages are read where they stand.
    doors: { "src/taskpane/index": ["src/commands", "src/functions", "src/excel"], "src/taskpane/manual/pages": ["docs", "README"] },
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
  },
  {
    at: "src/cli",
    rooms: ["src/xlsx", "src/docx", ...UP_TO_REVIEW],
    // `emu fn` answers with the functions themselves, so that the command line and the cell cannot disagree.
    doors: { "src/cli": ["src/functions"] },
    packages: ["commander", "node:"],
  },
];

function isInside(file, folder) {
  return file === folder || file.startsWith(`${folder}/`) || file.startsWith(`${folder}.`);
}

function relativeToRoot(file) {
  return path.relative(root, file).split(path.sep).join("/");
}

/**
 * The sentence to report, or null when `file` may import `source`. Both arrows and packages are judged by path alone.
 */
export function judgeImport(file, source) {
  const room = rooms.find((candidate) => isInside(file, candidate.at));
  if (!room) {
    return `${file} stands in no room of src/: name its room in tools/rooms.js.`;
  }
  if (!source.startsWith(".")) {
    const allowed = room.packages.some(
      (name) => source === name || source.startsWith(`${name}/`) || (name.endsWith(":") && source.startsWith(name)),
    );
    return allowed ? null : `${room.at} may not use the package "${source}".`;
  }
  const target = path.posix.join(path.posix.dirname(file), source);
  const doors = Object.entries(room.doors ?? {}).flatMap(([from, to]) => (isInside(file, from) ? to : []));
  const closed = (room.closed ?? []).some((folder) => isInside(target, folder));
  // Of a room whose folders are apart, a file is at home in its own.
  const home = room.apart ? file.slice(0, file.indexOf("/", room.at.length + 1)) : room.at;
  const atHome = isInside(target, home) && (room.apart === true || !closed);
  const open = atHome || doors.some((folder) => isInside(target, folder));
  return open || (!closed && room.rooms.some((folder) => isInside(target, folder))) ? null : `${room.at} may not import ${target}.`;
}

const arrows = {
  meta: { type: "problem", schema: [], messages: { arrow: "{{sentence}}" } },
  create(context) {
    const file = relativeToRoot(context.filename);
    function check(node) {
      const source = node.source;
      if (source?.type !== "Literal" || typeof source.value !== "string") {
        return;
      }
      const sentence = judgeImport(file, source.value);
      if (sentence) {
        context.report({ node: source, messageId: "arrow", data: { sentence } });
      }
    }
    return {
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export const roomsPlugin = { meta: { name: "rooms" }, rules: { arrows } };
