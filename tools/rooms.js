/**
 * The arrows between the rooms of src/, as an ESLint rule: who may import whom, and which packages a room may use.
 * Whatever is not named here is reported, so a new folder or package is a decision and not an accident.
 */
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Longest match first: a file belongs to the first room its path starts with. */
const rooms = [
  { at: "src/core", rooms: [], packages: [] },
  { at: "src/text", rooms: ["src/core"], packages: [] },
  { at: "src/tables", rooms: ["src/core", "src/schema/words"], packages: ["@noble/hashes"] },
  {
    at: "src/workbook/excel",
    rooms: ["src/workbook", "src/tables", "src/core", "src/text"],
    closed: ["src/workbook/xlsx", "src/workbook/docx"],
    packages: [],
  },
  {
    at: "src/workbook/xlsx",
    rooms: ["src/workbook", "src/tables", "src/core", "src/text"],
    closed: ["src/workbook/excel", "src/workbook/docx"],
    packages: ["fflate", "saxes"],
  },
  {
    at: "src/workbook/docx",
    rooms: ["src/workbook", "src/core", "src/text"],
    closed: ["src/workbook/excel", "src/workbook/xlsx"],
    packages: ["docx", "fflate"],
  },
  {
    at: "src/workbook",
    rooms: ["src/tables", "src/core", "src/text"],
    closed: ["src/workbook/excel", "src/workbook/xlsx", "src/workbook/docx"],
    packages: [],
  },
  { at: "src/functions", rooms: ["src/tables", "src/core", "src/text"], packages: [] },
  {
    at: "src/taskpane",
    rooms: ["src/workbook", "src/tables", "src/core", "src/text"],
    // The page of the shared runtime is where the ribbon's commands are registered, and where the functions that fill a new
    // workbook's cells are handed to the pane.
    doors: { "src/taskpane/index": ["src/commands", "src/functions"] },
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
  },
  { at: "src/commands", rooms: ["src/workbook", "src/tables", "src/core", "src/text"], packages: [] },
  {
    at: "src/cli",
    rooms: ["src/workbook", "src/tables", "src/core", "src/text"],
    closed: ["src/workbook/excel"],
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
  const open = [room.at, ...room.rooms, ...doors].some((folder) => isInside(target, folder));
  return open && !closed ? null : `${room.at} may not import ${target}.`;
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
