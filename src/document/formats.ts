export const PERCENT_FORMAT = "0.00%";
export const TEXT_FORMAT = "@";
export const GENERAL_FORMAT = "General";
