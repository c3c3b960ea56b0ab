/** EmuCluster: what the cluster is called, and of which version its workbook is. */
import type { Columns } from "../column";
import { CLUSTER_WORDS } from "../words";

export const CLUSTER = {
  name: { vi: "Mục", en: "name", kind: "name", loss: "table", width: 28, words: CLUSTER_WORDS },
  value: { vi: "Giá trị", en: "value", kind: "text", loss: "table", width: 56 },
} as const satisfies Columns;
