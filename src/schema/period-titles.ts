/** Words that tell a period, in titles and in cells. */
export const PERIOD_TITLES = {
  month: ["tháng", "month"],
  quarter: ["quý", "quarter"],
  half: ["6 tháng", "sáu tháng", "half"],
  nine: ["9 tháng", "chín tháng", "nine months"],
  drive: ["đợt", "drive"],
  second: ["cuối năm", "second"],
  earlier: ["đầu", "first"],
  later: ["cuối", "second"],
  until: ["đến"],
  year: ["cả năm", "năm", "the year", "year"],
  school: ["năm học", "the school year", "school year"],
  semester: ["học kỳ", "học kì", "hk", "semester"],
} as const;
