/** Who writes, about which period and which units; and who was there, left open to be filled in by hand. */
import { at } from "../../../core/numbers/at";
import type { Book, Period } from "../../../core/model/book";
import { formatDate, formatList } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { periodTitle } from "../../../text/period-words";
import { shown } from "../../../text/shown";
import { PERIOD_STATUS_WORDS, ROLE_WORDS } from "../../../schema/words";
import { clusterFacts, clustersOf, nameOf, namesOf, unitWith, type ClusterUnits } from "./facts";
import type { MinutesInput } from "./input";
import type { MinutesDocument, MinutesBlock } from "../../../document/paper";

type Opening = Pick<MinutesDocument, "running" | "body" | "nation" | "number" | "placeAndDate" | "titles" | "about">;

function periodLine(id: string, period: Period | undefined, language: Language): string {
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const dates =
    from === null || to === null ? "" : sayMinutes(T.dates, language, { from: formatDate(from, language), to: formatDate(to, language) });
  const status = PERIOD_STATUS_WORDS[period?.status ?? "open"][language];
  return sayMinutes(T.period, language, { id: shown(id), title: shown(periodTitle(id, language)), dates, status });
}

function clusterLines(book: Book, cluster: ClusterUnits, language: Language): readonly MinutesBlock[] {
  const units = formatList(namesOf(book, cluster.units), language);
  const values = { cluster: cluster.cluster, count: cluster.units.length, units };
  const role = (id: "lead" | "deputy"): string => {
    const unit = unitWith(book, cluster, id);
    return unit === null ? T.notNamed[language] : nameOf(book, unit);
  };
  return [
    { kind: "text", text: sayMinutes(cluster.cluster === "" ? T.wholeCluster : T.oneCluster, language, values) },
    { kind: "text", text: sayMinutes(T.lead, language, { lead: role("lead"), deputy: role("deputy") }) },
  ];
}

export function opening({ sources, book, review, language }: MinutesInput): Opening {
  const { title, authority, sample } = clusterFacts(sources);
  const period = book.periods?.find(({ id }) => id === review.period);
  const body = title === "" ? T.untitled[language] : title;
  const isClosed = period?.status === "closed" || period?.status === "sealed";
  return {
    running: sayMinutes(T.running, language, { body, period: shown(review.period) }),
    body: [...(authority === "" ? [] : [authority.toLocaleUpperCase("vi")]), body.toLocaleUpperCase("vi")],
    nation: [T.nation[language], T.motto[language]],
    number: T.number[language],
    placeAndDate: T.placeAndDate[language],
    titles: [
      T.title[language],
      sayMinutes(T.subtitle, language, { period: shown(periodTitle(review.period, language)) }),
      ...(sample ? [T.sample[language]] : []),
    ],
    about: [
      { kind: "text", text: periodLine(review.period, period, language) },
      ...(isClosed ? [] : [{ kind: "note", text: T.draft[language] } as const]),
      ...clustersOf(book).flatMap((cluster) => clusterLines(book, cluster, language)),
    ],
  };
}

/** A line for each unit, as the council knows them: the part it plays stands behind its name. */
export function participants({ book, language }: MinutesInput): readonly MinutesBlock[] {
  const units = clustersOf(book).flatMap(({ cluster, units: members }) =>
    members.map((unit) => {
      const { role } = at(book.units, unit);
      const part = [...(role === "member" ? [] : [ROLE_WORDS[role][language]]), ...(cluster === "" ? [] : [cluster])];
      const name = nameOf(book, unit);
      return part.length === 0 ? name : sayMinutes(T.member, language, { unit: name, role: part.join(", ") });
    }),
  );
  return [{ kind: "blanks", labels: [T.chair[language], T.secretary[language], ...units, T.others[language]] }];
}
