/**
 * What the pane says of each EMU function: what it answers, its parameters, an example that can be written into a blank cell. The
 * same words as in docs/functions, the same parameters as the functions themselves have (tests compare all three).
 */
import { OTHERWISE, PARAMETER_HELP } from "./function-parameters";
import type { ParameterName } from "./function-parameters";
import type { Bilingual } from "../../schema/language";

export type ParameterHelp = {
  readonly name: ParameterName;
  readonly optional: boolean;
  readonly repeating: boolean;
  readonly words: Bilingual;
};

export type FunctionHelp = {
  readonly answers: Bilingual;
  readonly parameters: readonly ParameterHelp[];
  /**
   * Arguments of the example, en-US. `{unit}` and `{criterion}` stand for a unit and a criterion of the workbook; what names one of
   * our tables works in a scoring workbook only.
   */
  readonly example: readonly string[];
};

/** `rubric [unit] [keys…]`: square brackets mean optional, dots repeated. */
function parametersOf(name: string, signature: string): readonly ParameterHelp[] {
  return signature.split(" ").map((word) => {
    const parameter = word.replace(/[[\]…]/g, "") as ParameterName;
    const words = OTHERWISE[`${name} ${parameter}`] ?? PARAMETER_HELP[parameter];
    return { name: parameter, optional: word.startsWith("["), repeating: word.includes("…"), words };
  });
}

function help(vi: string, en: string, signature: string, example: string): readonly [Bilingual, string, string] {
  return [{ vi, en }, signature, example];
}

const SCORES = "rubric entries period [unit] [criterion] [policy] [units]";
const TOTALS = "rubric entries period [unit] [group] [policy] [units]";
const RANKS = "rubric entries period [unit] [policy] [units]";
const AWARDS = "rubric entries units awards period [unit] [award] [status] [periods] [policy]";

const BOOK = "EMU_RUBRIC EMU_ENTRIES";
const EACH_SCORE = `${BOOK} EMU_PERIOD - - EMU_POLICY EMU_UNITS`;
const EACH_UNIT = `${BOOK} EMU_PERIOD - EMU_POLICY EMU_UNITS`;
const EACH_VERDICT = `${BOOK} EMU_UNITS EMU_AWARDS EMU_PERIOD - - EMU_STATUS EMU_PERIODS EMU_POLICY`;

/** Desktop Excel hands blank cells of a range over as 0, and a function of figures alone cannot tell them from one. */
const BLANKS = {
  vi: 'Vùng có thể có ô trống thì viết IF(vùng="";"";vùng).',
  en: 'A range that may hold blanks is written IF(range="","",range).',
} as const;

/** In the order in which they are listed. In the examples, `-` is an argument left out. */
const HELP = {
  SCORE: help(
    "Điểm của từng đơn vị ở từng tiêu chí. Ô trống nghĩa là chưa biết hoặc không tính (chưa báo cáo, không " +
      "giao, không phát sinh, sai số liệu). Chưa báo cáo chỉ thành 0 khi quy định “Chưa báo cáo thì” ghi 0 điểm. " +
      "Mã nhóm cho tổng điểm của các tiêu chí trong nhóm.",
    "Points of each unit in each criterion. Blank: not known or out (not reported, not assigned, did not " +
      "arise, faulty). What is not reported is 0 only where the policy “blanks” says zero. A group's code gives " +
      "the sum of its criteria.",
    SCORES,
    EACH_SCORE,
  ),
  ATTAINMENT: help(
    "Mức độ đạt: kết quả chia chỉ tiêu (chỉ tiêu chia kết quả nếu càng ít càng tốt), không làm tròn. 1 là 100 %.",
    "Attainment: actual / target (target / actual where less is better), unrounded. 1 is 100 %.",
    SCORES,
    EACH_SCORE,
  ),
  MET: help(
    "Chỉ tiêu có đạt không, đúng theo dấu so sánh của chỉ tiêu và trên số chưa làm tròn: 90 % không phải là " +
      "“trên 90 %”, 89,996 cũng vậy.",
    "Whether the target is met, by its own comparator and on unrounded values: 90 % is not “over 90 %”.",
    SCORES,
    EACH_SCORE,
  ),
  TOTAL: help(
    "Tổng điểm của đơn vị, cả thang điểm hoặc từng nhóm.",
    "Total points of units, of the whole rubric or of groups.",
    TOTALS,
    EACH_SCORE,
  ),
  MAXIMUM: help(
    "Điểm tối đa riêng của đơn vị: đã trừ phần không giao, không phát sinh và (theo quy định) chưa báo cáo. " + "Ví dụ 1000 − 10 = 990.",
    "The unit's own maximum: without what was not assigned, did not arise and, by policy, is not reported " + "yet. 1000 − 10 = 990.",
    `${TOTALS} [blanks]`,
    EACH_SCORE,
  ),
  PERCENT: help(
    "Tổng điểm trên điểm tối đa riêng của đơn vị: cơ sở xếp hạng mặc định.",
    "Total points as a share of the unit's own maximum: what units are ranked on by default.",
    `${TOTALS} [blanks]`,
    EACH_SCORE,
  ),
  RANK: help(
    "Xếp hạng kiểu thi đấu (1, 1, 3) trong cụm của đơn vị. Bằng nhau thì cùng hạng; thứ tự dòng không bao giờ " + "phân định.",
    "Competition ranks (1, 1, 3) within the unit's cluster. Equal stays equal; the order of rows never decides.",
    `${RANKS} [blanks]`,
    EACH_UNIT,
  ),
  TIES: help(
    "Tên các đơn vị đồng hạng với đơn vị được hỏi, trong cùng cụm. Bằng nhau được nêu rõ, không bao giờ tự " + "phân định.",
    "Names of the units that share the rank within the cluster. A tie is shown, never broken.",
    RANKS,
    EACH_UNIT,
  ),
  GRADE: help(
    "Xếp loại theo tổng: tên của mức cao nhất mà đơn vị đạt, theo dòng “Xếp loại theo tổng” của bảng quy định " +
      "(ví dụ 95: Xuất sắc; 85: Tốt). So sánh trên số chưa làm tròn: 94,996 không phải là “từ 95”.",
    "The grade of the total: the highest one that the unit reaches, by the row “grades” of the policy (for " +
      "instance 95: Excellent; 85: Good). Compared unrounded: 94.996 is not “from 95”.",
    RANKS,
    EACH_UNIT,
  ),
  STANDINGS: help(
    "Cả bảng xếp hạng trong một công thức: hạng, đồng hạng, tổng điểm, điểm tối đa được giao, tỷ lệ của " +
      "từng đơn vị, hoặc các cột được chọn. Cùng số liệu với từng hàm riêng, nhưng bảng chấm điểm chỉ phải " +
      "đọc một lần.",
    "The whole ranking in one formula: rank, ties, total, own maximum and percent of each unit, or the " +
      "columns chosen. The same figures as the single functions give, but the entries are read once.",
    "rubric entries period [unit] [columns] [group] [policy] [units]",
    `${BOOK} EMU_PERIOD - - - EMU_POLICY EMU_UNITS`,
  ),
  CLUSTERS: help(
    "So sánh các cụm với nhau: xếp hạng theo bình quân kết quả của các đơn vị đã xếp hạng trong từng cụm.",
    "Clusters compared with clusters, ranked by the mean result of their ranked units.",
    "rubric entries units period [policy]",
    `${BOOK} EMU_UNITS EMU_PERIOD EMU_POLICY`,
  ),
  POLICY: help(
    "Quy định tính điểm và xếp hạng đang áp dụng, bằng lời: điều mỗi báo cáo phải ghi kèm kết quả.",
    "The rules in force, in words: what a report must say of how its figures were computed.",
    "policy [rubric]",
    "EMU_POLICY EMU_RUBRIC",
  ),
  FLAG: help(
    "Kết luận cho từng đơn vị và danh hiệu: đủ điều kiện đề nghị, không đủ điều kiện, hoặc chưa kết luận " +
      "được. Phần mềm chỉ nêu ứng viên; tập thể bình xét và bỏ phiếu.",
    "The verdict for each unit and award: candidate, not eligible, or cannot decide. The software names " + "candidates only; people vote.",
    AWARDS,
    EACH_VERDICT,
  ),
  REASON: help(
    "Vì sao: mọi lý do của kết luận, không chỉ lý do đầu tiên.",
    "Why: every reason of the verdict, not the first one only.",
    AWARDS,
    EACH_VERDICT,
  ),
  VERDICTS: help(
    "Kết luận và lý do trong một công thức: bên trái là kết luận cho từng đơn vị và danh hiệu, bên phải là " +
      "lý do. Cùng nội dung với EMU.FLAG và EMU.REASON, nhưng bảng chấm điểm chỉ phải đọc một lần.",
    "Verdicts and reasons in one formula: on the left the verdict on each unit and award, on the right the " +
      "reasons. The same as EMU.FLAG and EMU.REASON give, but the entries are read once.",
    AWARDS,
    EACH_VERDICT,
  ),
  SLOTS: help(
    "Số suất của từng danh hiệu và số suất còn lại, tức là chưa thuộc về ứng viên chắc chắn nào.",
    "Places of each award, and those left, that is, not taken by a certain candidate.",
    "rubric entries units awards period [award] [status] [periods] [policy]",
    `${BOOK} EMU_UNITS EMU_AWARDS EMU_PERIOD - EMU_STATUS EMU_PERIODS EMU_POLICY`,
  ),
  ROWS: help(
    "Bên cạnh bảng chấm điểm: điểm, mức độ đạt, đạt/không đạt và lỗi của từng dòng, mỗi dòng theo kỳ của nó, hoặc các cột " +
      "được chọn (tên tiêu chí, yêu cầu, dấu…). Một công thức cho cả bảng.",
    "Beside the entries: points, attainment, met and finding of every row, each in its own period, or the columns chosen " +
      "(name of the criterion, what is required, a mark …). One formula for the whole table.",
    "rubric entries [policy] [units] [columns]",
    `${BOOK} EMU_POLICY EMU_UNITS "name,points,mark"`,
  ),
  CHECK: help(
    "Mọi điều cần sửa: mức độ, vị trí, đang có gì, cần có gì, phải làm gì. Lỗi đứng trước. Bảng thiếu cột " +
      "cũng là một dòng ở đây, không phải lỗi của hàm. Có dòng tiêu đề của bảng (các đối số …At), vị trí là ô; " +
      "không có thì là bảng, dòng và cột. Số liệu gõ sát bên ngoài bảng thì hàm không thấy: ngăn EMU và dòng lệnh nêu.",
    "Everything that is to be put right: severity, where, found, expected, what to do; errors first. A " +
      "missing column is a row here, not an error of the function. Given a table's header row (the arguments " +
      "…At), findings name cells; else table, row and column. What is typed right beside or below a table the function " +
      "cannot see: the pane and the command line tell it.",
    "rubric entries [period] [units] [periods] [policy] [awards] [status] " +
      "[rubricAt] [entriesAt] [unitsAt] [periodsAt] [policyAt] [awardsAt] [statusAt]",
    `${BOOK} EMU_PERIOD EMU_UNITS EMU_PERIODS EMU_POLICY EMU_AWARDS EMU_STATUS ` +
      "EmuRubric[#Headers] EmuEntries[#Headers] EmuUnits[#Headers] EmuPeriods[#Headers] EmuPolicy[#Headers] " +
      "EmuAwards[#Headers] EmuStatus[#Headers]",
  ),
  EXPLAIN: help(
    "Vì sao được số điểm này: số liệu, chỉ tiêu, quy tắc, đơn vị dẫn đầu, điểm mất.",
    "Why these points: inputs, target, rule, leader, points lost.",
    "rubric entries period unit [criterion] [policy] [units]",
    `${BOOK} EMU_PERIOD {unit} {criterion} EMU_POLICY EMU_UNITS`,
  ),
  POINTS: help(
    "Điểm của một tiêu chí trên bảng bất kỳ, bằng chính các quy tắc của sổ chấm điểm, làm tròn 2 chữ số (nửa " +
      "lên). actual là cả cột thì đơn vị dẫn đầu được tìm trong cột đó. " +
      BLANKS.vi,
    "Points of one criterion on any layout, by the very rules of the workbook, rounded half up to 2 decimals. " +
      "Where actual is a range, the leader is found in it. " +
      BLANKS.en,
    "rule maximum actual target [comparator] [baseline] [leader] [parameters]",
    '"leader" 5 {8;10;20;15} 10',
  ),
  WEIGHTED: help(
    `Tổng có trọng số Σ wᵢ·vᵢ của từng dòng, chính xác: 0,1 + 0,2 là 0,3. ${BLANKS.vi}`,
    `The exact weighted sum Σ wᵢ·vᵢ of each row: 0.1 + 0.2 is 0.3. ${BLANKS.en}`,
    "values weights [places] [mode]",
    "{90,80;70,95} {2,1} 2",
  ),
  PLACE: help(
    "Xếp hạng kiểu thi đấu (1, 1, 3) một cột bất kỳ, số lớn đứng trước. Các cột tiếp theo phân định lần lượt; " +
      `còn bằng nhau thì cùng hạng. ${BLANKS.vi}`,
    "Competition ranks (1, 1, 3) of any column, the largest first. Further columns break ties in their order; " +
      `what stays equal shares its rank. ${BLANKS.en}`,
    "values [keys…]",
    "{90;85;90}",
  ),
  AGREES: help(
    "Tổng đã in có đúng bằng các phần đã in cộng lại không: TRUE, hoặc chênh lệch chính xác tổng − Σ các " +
      `phần. Số dương: tổng in cao hơn các phần cộng lại; số âm: thấp hơn. ${BLANKS.vi}`,
    "Whether a printed total follows from its printed parts: TRUE, or the exact difference total − Σ parts. " +
      `Above 0: the printed total is larger than its parts add up to; below 0: smaller. ${BLANKS.en}`,
    "total parts [places]",
    "10 {4,6}",
  ),
  SEAL: help(
    "Mã niêm phong của các ô: 16 chữ và số, còn nguyên nội dung thì mã không đổi, sai một chữ số là mã khác. In " +
      "mã vào biên bản; sau này tính lại để biết bảng có còn đúng như lúc ký không.",
    "The seal code of cells: 16 letters and digits, the same as long as the cells hold the same; one digit " +
      "changed is another code. Print it on the minutes, and compute it again to know whether the table is still " +
      "what was signed.",
    "range [more…]",
    "{1,2;3,4}",
  ),
} as const;

export type FunctionName = keyof typeof HELP;

export const FUNCTION_NAMES = Object.keys(HELP) as readonly FunctionName[];

export function isFunctionName(text: string): text is FunctionName {
  return Object.hasOwn(HELP, text);
}

export const FUNCTION_HELP = Object.fromEntries(
  FUNCTION_NAMES.map((name): readonly [FunctionName, FunctionHelp] => {
    const [answers, signature, example] = HELP[name];
    const args = example.split(" ").map((argument) => (argument === "-" ? "" : argument));
    return [name, { answers, parameters: parametersOf(name, signature), example: args }];
  }),
) as Readonly<Record<FunctionName, FunctionHelp>>;

/** Between the arguments of a formula: Excel set to Vietnamese takes semicolons. Formulas that are written are always en-US. */
export function syntaxOf(name: FunctionName, separator: string): string {
  const words = FUNCTION_HELP[name].parameters.map(({ name: parameter, optional, repeating }) => {
    const word = `${parameter}${repeating ? "…" : ""}`;
    return optional ? `[${word}]` : word;
  });
  return `EMU.${name}(${words.join(separator)})`;
}
