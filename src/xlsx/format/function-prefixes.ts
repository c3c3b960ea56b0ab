/**
 * Functions newer than the file format of 2007 and how files name them. Excel shows `XLOOKUP(`, a file says
 * `_xlfn.XLOOKUP(`; a file without the prefix shows #NAME? until the cell is entered again.
 */
const XLFN = `
ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC
CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH
FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK
HYPGEOM.DIST IFNA IFS IMAGE ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS
MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST
QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH
SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE
TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK
WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;

const XLWS = "FILTER SORT";

const PREFIXED = new Map<string, string>([
  ...names(XLFN).map((name) => [name, `_xlfn.${name}`] as const),
  ...names(XLWS).map((name) => [name, `_xlfn._xlws.${name}`] as const),
]);
const SHOWN = new Map([...PREFIXED].map(([shown, stored]) => [stored.toUpperCase(), shown]));

/** The name a file uses for a function, given in capitals: prefixed where the function is newer than the format. */
export function storedFunctionName(shown: string): string | null {
  return PREFIXED.get(shown.toUpperCase()) ?? null;
}

/** The name Excel shows for a prefixed name; null where it is not one of the list, so that it can stay as it is. */
export function shownFunctionName(stored: string): string | null {
  return SHOWN.get(stored.toUpperCase()) ?? null;
}

function names(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
