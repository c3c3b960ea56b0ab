/**
 * Clusters of 2025 and 2026. Of each a source names members and lead, hardly anything else: rubric, awards and policy are carried over
 * from the preset of the nearest kind, and all of them are assumed.
 */
import type { Language } from "../../schema/language";
import type { WorkbookContent } from "../content";
import { bcaCum1 } from "./bca-cum1-2023";
import { bcaCum3 } from "./bca-cum3-2017";
import { carriedOver } from "./carried-over";
import { aboutRows, ministry, unitRows, type About, type Member } from "./cluster";
import { dakNong } from "./daknong-2021";
import { blankEntries } from "./entries";
import { dividedYear, yearPeriods } from "./periods";
import { schoolRubric } from "./school-rubric";
import { translator, type Translate } from "./translate";

type Options = { readonly language: Language };

type Facts = {
  readonly about: Omit<About, "source">;
  readonly heading: string;
  readonly source: string;
  /** What the source says, in a sentence. */
  readonly said: string;
  readonly members: readonly Member[];
  /** Places of members that the source does not name. */
  readonly unnamed?: readonly number[];
  readonly periods: WorkbookContent["periods"];
  readonly from: Pick<WorkbookContent, "rubric" | "awards" | "policy">;
};

function contentOf({ about, heading, source, said, members, unnamed = [], periods, from }: Facts, t: Translate): WorkbookContent {
  const year = `${about.year}`;
  const units = unitRows(members, about.authority).map((row, place) =>
    unnamed.includes(place) ? { ...row, assumedColumns: ["unit"] as const } : row,
  );
  return {
    title: heading,
    cluster: aboutRows({ ...about, source }),
    units,
    periods,
    status: [],
    votes: [],
    ...from,
    entries: blankEntries(
      from.rubric,
      members.map(({ unit }) => unit),
      year,
    ),
    period: year,
    remarks: [
      said,
      t(
        "Giả định, phải thay bằng văn bản của cụm: mọi nội dung, tiêu chí, chỉ tiêu, điểm tối đa, cách tính; danh hiệu, số suất, điều kiện; quy định; các kỳ.",
        "Assumed, to be replaced by the cluster's own text: every content, criterion, target, maximum and rule; awards, places, conditions; policy; periods.",
      ),
    ],
    sample: false,
  };
}

/** Three cities since the mergers of 2025. */
export function bcaCum1Of2025({ language }: Options): WorkbookContent {
  const t = translator(language);
  const level = t("Công an thành phố", "Công an thành phố (city police)");
  return contentOf(
    {
      about: { id: "bca-cum1-2025", title: t("Cụm thi đua số 1", "Emulation cluster 1"), authority: ministry(t), number: 1, year: 2025 },
      heading: t("Cụm thi đua số 1, Bộ Công an, năm 2025", "Emulation cluster 1, Ministry of Public Security, 2025"),
      source: t("Tin tổng kết Cụm thi đua số 1, Bộ Công an, 25/11/2025", "News of the closing of emulation cluster 1, 25/11/2025"),
      said: t(
        "Nguồn nêu: Hà Nội (Cụm trưởng), TP. Hồ Chí Minh (Cụm phó), Hải Phòng; xét theo năm. Không nêu nội dung, chỉ tiêu, số cờ, ngưỡng phiếu, thang điểm.",
        "The source states: Hà Nội (lead), TP. Hồ Chí Minh (deputy), Hải Phòng; reviewed by the year. It states no contents, targets, number of flags, votes or scale.",
      ),
      members: [
        { unit: "Hà Nội", level, role: "lead" },
        { unit: "TP. Hồ Chí Minh", level, role: "deputy" },
        { unit: "Hải Phòng", level },
      ],
      periods: yearPeriods(2025),
      from: carriedOver(bcaCum1({ sample: false, language }), "2025"),
    },
    t,
  );
}

/** Provinces after the mergers of 1 July 2025. */
export function bcaCum3Of2025({ language }: Options): WorkbookContent {
  const t = translator(language);
  const level = t("Công an tỉnh", "Công an tỉnh (provincial police)");
  const members = ["Cao Bằng", "Điện Biên", "Lào Cai", "Lai Châu", "Sơn La", "Tuyên Quang"];
  return contentOf(
    {
      about: { id: "bca-cum3-2025", title: t("Cụm thi đua số 3", "Emulation cluster 3"), authority: ministry(t), number: 3, year: 2025 },
      heading: t("Cụm thi đua số 3, Bộ Công an, năm 2025", "Emulation cluster 3, Ministry of Public Security, 2025"),
      source: t("Tin tổng kết Cụm thi đua số 3, Bộ Công an, 21/11/2025", "News of the closing of emulation cluster 3, 21/11/2025"),
      said: t(
        "Nguồn nêu: sáu tỉnh sau sắp xếp 01/7/2025; Cụm trưởng năm 2025 là Cao Bằng, năm 2026 là Lào Cai; đơn vị và từng cán bộ đăng ký thi đua. Không nêu Cụm phó, chỉ tiêu, số cờ.",
        "The source states: six provinces after the mergers of 01/7/2025; Cao Bằng leads in 2025, Lào Cai in 2026; units and each officer register. It states no deputy, targets or number of flags.",
      ),
      members: members.map((unit) => ({ unit, level, role: unit === "Cao Bằng" ? "lead" : "member" })),
      periods: yearPeriods(2025),
      from: carriedOver(bcaCum3({ sample: false, language }), "2025"),
    },
    t,
  );
}

const COMMUNES = 8;

/** Communes and wards, since districts have no police of their own. */
export function lamDongCum9({ language }: Options): WorkbookContent {
  const t = translator(language);
  const level = t("Công an xã, phường, đặc khu", "Commune, ward or special zone police");
  const named: readonly Member[] = [
    { unit: "Bảo Lâm 1", level, role: "lead" },
    { unit: "Bảo Lâm 4", level, role: "deputy" },
  ];
  const places = Array.from({ length: COMMUNES }, (_unit, index) => index);
  return contentOf(
    {
      about: {
        id: "lamdong-cum9-2026",
        title: t("Cụm thi đua số 9", "Emulation cluster 9"),
        authority: t("Công an tỉnh Lâm Đồng", "Lâm Đồng Provincial Police"),
        number: 9,
        year: 2026,
      },
      heading: t("Cụm thi đua số 9, Công an tỉnh Lâm Đồng, năm 2026", "Emulation cluster 9, Lâm Đồng Provincial Police, 2026"),
      source: t("Tin về Cụm thi đua số 9, Công an tỉnh Lâm Đồng, 2026", "News of emulation cluster 9, Lâm Đồng Provincial Police, 2026"),
      said: t(
        "Nguồn nêu: cụm các xã; Cụm trưởng Bảo Lâm 1, Cụm phó Bảo Lâm 4. Các đơn vị khác không nêu tên: “Đơn vị 3” đến “Đơn vị 8” là chỗ để ghi. Không nêu chỉ tiêu, thang điểm, số cờ.",
        "The source states: a cluster of communes; Bảo Lâm 1 leads, Bảo Lâm 4 is deputy. It names no other unit: “Unit 3” to “Unit 8” are places to be typed over. It states no targets, scale or number of flags.",
      ),
      members: places.map((place) => named[place] ?? { unit: t(`Đơn vị ${place + 1}`, `Unit ${place + 1}`), level }),
      unnamed: places.slice(named.length),
      periods: yearPeriods(2026),
      from: carriedOver(dakNong({ sample: false, language }), "2026"),
    },
    t,
  );
}

/** Academies and universities of the police: a school year, nine months of which are taught. */
export function schools({ language }: Options): WorkbookContent {
  const t = translator(language);
  const level = t("Học viện, trường đại học", "Academy or university");
  const members = [
    t("Đại học Cảnh sát nhân dân", "University of Police (ĐH CSND)"),
    t("Đại học An ninh nhân dân", "University of Security (ĐH ANND)"),
    t("Học viện An ninh nhân dân", "Academy of Security (HV ANND)"),
    t("Học viện Cảnh sát nhân dân", "Academy of Police (HV CSND)"),
    t("Học viện Chính trị Công an nhân dân", "Political Academy of Public Security (HV Chính trị CAND)"),
  ];
  const year = "2025-2026";
  return contentOf(
    {
      about: {
        id: "bca-truong-2025-2026",
        title: t("Cụm thi đua số 1, khối trường", "Emulation cluster 1, schools"),
        authority: ministry(t),
        number: 1,
        year,
      },
      heading: t("Cụm thi đua số 1, khối trường Công an, năm học 2025-2026", "Emulation cluster 1, police schools, school year 2025-2026"),
      source: t("Tin về Cụm thi đua số 1 khối trường, 28/11/2025", "News of emulation cluster 1 of the police schools, 28/11/2025"),
      said: t(
        "Nguồn nêu: năm trường; Cụm trưởng là Đại học Cảnh sát nhân dân; tính theo năm học. Không nêu Cụm phó, chỉ tiêu, ngày đầu và ngày cuối của năm học.",
        "The source states: five schools; the University of Police leads; scored by the school year. It states no deputy, no targets, neither first nor last day of the school year.",
      ),
      members: members.map((unit, place) => ({ unit, level, role: place === 0 ? "lead" : "member" })),
      periods: dividedYear(year, "semesters") ?? [],
      from: schoolRubric(t),
    },
    t,
  );
}
