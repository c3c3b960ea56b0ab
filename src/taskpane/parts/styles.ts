/** Looks shared by several parts of the pane. Fluent tokens only, so every theme and contrast setting is followed. */
import { makeStyles, shorthands, tokens, typographyStyles } from "@fluentui/react-components";

/** Read by screen readers, invisible on the page. */
export const HIDDEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

export const useShared = makeStyles({
  hidden: HIDDEN,
  screen: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    ...shorthands.padding(tokens.spacingVerticalM, tokens.spacingHorizontalM),
  },
  title: { ...typographyStyles.subtitle1, ...shorthands.margin(0) },
  heading: { ...typographyStyles.subtitle2, ...shorthands.margin(0) },
  subheading: { ...typographyStyles.body1Strong, ...shorthands.margin(0) },
  text: { ...typographyStyles.body1, ...shorthands.margin(0), overflowWrap: "anywhere" },
  small: {
    ...typographyStyles.caption1,
    ...shorthands.margin(0),
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: {
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  // Opens what stands beneath it: at least 24 px high, as every target.
  summary: {
    ...typographyStyles.body1,
    ...shorthands.padding(tokens.spacingVerticalXS, 0),
    cursor: "pointer",
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  table: {
    width: "100%",
    ...typographyStyles.body1,
    borderCollapse: "collapse",
    "& th": {
      ...typographyStyles.caption1Strong,
      textAlign: "start",
      color: tokens.colorNeutralForeground2,
      ...shorthands.padding(tokens.spacingVerticalSNudge, tokens.spacingHorizontalXS),
      ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    },
    "& thead th": {
      verticalAlign: "bottom",
      whiteSpace: "nowrap",
      ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke1),
    },
    "& tbody th": { verticalAlign: "top", color: tokens.colorNeutralForeground1, whiteSpace: "nowrap" },
    "& td": {
      verticalAlign: "top",
      ...shorthands.padding(tokens.spacingVerticalSNudge, tokens.spacingHorizontalXS),
      ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    },
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
