/** What a correction is called: on its button, when it is asked for, and for many cells at once. */
import type { FixCode } from "../../core/model/fix-ids";
import type { Language } from "../../schema/language";

export type FixText = {
  /** Of many cells, as one action: `5` → Sửa cả 5 ô chữ thành số. */
  readonly all: (count: number) => string;
  /** What a person is asked before it is written; `several`: one of a few has to be chosen. */
  readonly question: (place: string, several: boolean) => string;
};

function chooseVi(place: string): string {
  return `Ghi gì vào ô ${place}?`;
}

function chooseEn(place: string): string {
  return `What is to be written into ${place}?`;
}

const VI: Readonly<Record<FixCode, FixText>> = {
  number: {
    all: (count) => `Đổi cả ${count} ô chữ thành số`,
    question: (place, several) => (several ? chooseVi(place) : `Đổi chữ ở ô ${place} thành số?`),
  },
  spelling: {
    all: (count) => `Sửa cả ${count} tên theo danh sách`,
    question: (place) => `Ghi lại tên ở ô ${place} theo danh sách?`,
  },
  suggestion: {
    all: (count) => `Sửa cả ${count} tên theo gợi ý`,
    question: (place, several) => (several ? chooseVi(place) : `Ghi tên gợi ý vào ô ${place}?`),
  },
  fraction: {
    all: (count) => `Sửa cả ${count} tỷ lệ`,
    question: (place) => `Tỷ lệ ở ô ${place} gõ sai bậc 100 lần?`,
  },
  word: {
    all: (count) => `Sửa cả ${count} từ`,
    question: (place) => `Ghi từ gần giống vào ô ${place}?`,
  },
  "not-assigned": {
    all: (count) => `Đánh dấu không giao cho cả ${count} ô`,
    question: (place) => `Chỉ tiêu này không giao cho đơn vị? Ô ${place} sẽ để trống.`,
  },
  date: {
    all: (count) => `Đổi cả ${count} ô ngày giờ`,
    question: (place, several) => (several ? chooseVi(place) : `Đổi ngày giờ ở ô ${place}?`),
  },
  header: {
    all: (count) => `Sửa cả ${count} tiêu đề`,
    question: (place, several) => (several ? "Cột nào là cột còn thiếu?" : `Đổi tiêu đề ở ô ${place}?`),
  },
  "take-in": {
    all: (count) => `Đưa cả ${count} vùng vào bảng`,
    question: (place) => `Đưa ${place} vào bảng? Dòng ở đây chưa có đủ các cột mà bảng cần.`,
  },
};

const EN: Readonly<Record<FixCode, FixText>> = {
  number: {
    all: (count) => `Turn all ${count} text cells into numbers`,
    question: (place, several) => (several ? chooseEn(place) : `Turn the text in ${place} into a number?`),
  },
  spelling: {
    all: (count) => `Write all ${count} names as listed`,
    question: (place) => `Write the name in ${place} as the list does?`,
  },
  suggestion: {
    all: (count) => `Correct all ${count} names as suggested`,
    question: (place, several) => (several ? chooseEn(place) : `Write the suggested name into ${place}?`),
  },
  fraction: {
    all: (count) => `Correct all ${count} percentages`,
    question: (place) => `Is the percentage in ${place} off by a factor of 100?`,
  },
  word: {
    all: (count) => `Correct all ${count} words`,
    question: (place) => `Write the nearest word into ${place}?`,
  },
  "not-assigned": {
    all: (count) => `Mark all ${count} as not assigned`,
    question: (place) => `Was this target not assigned to the unit? ${place} is then left blank.`,
  },
  date: {
    all: (count) => `Turn all ${count} dates back`,
    question: (place, several) => (several ? chooseEn(place) : `Turn the date in ${place} back?`),
  },
  header: {
    all: (count) => `Correct all ${count} headers`,
    question: (place, several) => (several ? "Which column is the missing one?" : `Change the header in ${place}?`),
  },
  "take-in": {
    all: (count) => `Take all ${count} ranges into their tables`,
    question: (place) => `Take ${place} into the table? Not all columns that the table needs are filled there.`,
  },
};

export const FIX_TEXT: Readonly<Record<Language, Readonly<Record<FixCode, FixText>>>> = { vi: VI, en: EN };
