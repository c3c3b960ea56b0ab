/**
 * The seals of the workbook in Excel, one custom XML part each. A part of ours is never changed, so what has been read of it once is
 * known by its id.
 */
import { hasSeals } from "../../document/parts/seal";
import type { NewSeal } from "../../document/port";
import type { PortFailure } from "../../document/answer";
import { SEAL_NAMESPACE, sealInPart, sealPartXml } from "../../document/parts/seal-part";
import { asStored } from "../../document/parts/xml-part";
import { send, toFailure } from "../failures";

/** Id of a part → the text in it; "" where something else stands in place of a seal. */
export type KnownSeals = Map<string, string>;

export type AskedSeals = Excel.CustomXmlPartScopedCollection;

/** Asked along with the first message of a reading, or of a write. */
export function askForSeals(context: Excel.RequestContext): AskedSeals {
  const parts = context.workbook.customXmlParts.getByNamespace(SEAL_NAMESPACE);
  parts.load("items/id");
  return parts;
}

export type AskedTexts = readonly { readonly id: string; readonly xml: OfficeExtension.ClientResult<string> }[];

/** Asks for the texts that are not known yet. */
export function askForTexts({ items }: AskedSeals, known: KnownSeals): AskedTexts {
  return items.filter(({ id }) => !known.has(id)).map((part) => ({ id: part.id, xml: part.getXml() }));
}

export function receiveTexts(asked: AskedTexts, known: KnownSeals): void {
  asked.forEach(({ id, xml }) => known.set(id, sealInPart(xml.value) ?? ""));
}

/** Each by itself: together they were too large for one message. */
export async function readTextsSingly(context: Excel.RequestContext, asked: AskedSeals, known: KnownSeals): Promise<void> {
  for (const part of asked.items) {
    if (!known.has(part.id)) {
      const one = [{ id: part.id, xml: part.getXml() }];
      await send(context);
      receiveTexts(one, known);
    }
  }
}

/** Sends what is asked for, the texts with it. false: that was too large, and nothing of it has come. */
export async function sendForTexts(context: Excel.RequestContext, texts: AskedTexts, known: KnownSeals): Promise<boolean> {
  try {
    await send(context);
  } catch (error) {
    if (texts.length === 0 || toFailure(error).code !== "payload-too-large") {
      throw error;
    }
    return false;
  }
  receiveTexts(texts, known);
  return true;
}

export function textsOf({ items }: AskedSeals, known: KnownSeals): readonly string[] {
  return items.map(({ id }) => known.get(id) ?? "");
}

/** A seal that a write has put beside the cells. */
export type SealDone = {
  readonly stored: string;
  /** Its part; null until Excel has said so. */
  id: string | null;
};

export type SealChange =
  { readonly kind: "add"; readonly seal: NewSeal; readonly known: KnownSeals } | { readonly kind: "take"; readonly done: SealDone };

/** The part of a write that is about a seal: asked for with its first message, done with its second one. */
export type SealWork = {
  readonly done: SealDone;
  readonly problem: () => PortFailure | null;
  readonly write: () => void;
  /** Excel has confirmed the write. */
  readonly confirmed: () => void;
  /** Asks what became of it, in another message; `putBack` undoes it, `found` notes it. */
  readonly askNow: (context: Excel.RequestContext) => {
    readonly putBack: () => Promise<void>;
    readonly found: () => void;
    /** Whether it was put there, or taken away. */
    readonly isWritten: () => boolean;
  };
};

const CHANGED: PortFailure = { ok: false, code: "changed-meanwhile", detail: SEAL_NAMESPACE };

export function sealWork(context: Excel.RequestContext, change: SealChange): SealWork {
  return change.kind === "add" ? adding(context, change.seal, change.known) : taking(context, change.done);
}

function adding(context: Excel.RequestContext, { stored, before }: NewSeal, known: KnownSeals): SealWork {
  const asked = askForSeals(context);
  const done: SealDone = { stored, id: null };
  let added: Excel.CustomXmlPart | null = null;
  let ids: ReadonlySet<string> = new Set();
  return {
    done,
    problem() {
      ids = new Set(asked.items.map(({ id }) => id));
      const isKnown = asked.items.every(({ id }) => known.has(id));
      return isKnown && hasSeals(textsOf(asked, known), before) ? null : CHANGED;
    },
    write() {
      added = context.workbook.customXmlParts.add(sealPartXml(stored));
      added.load("id");
    },
    confirmed() {
      // Where its answer was lost, `found` has said it already.
      done.id ??= added?.toJSON().id ?? null;
    },
    askNow(later) {
      const now = askForSeals(later);
      const come = (): readonly Excel.CustomXmlPart[] => now.items.filter(({ id }) => !ids.has(id));
      return {
        isWritten: () => come().length > 0,
        found() {
          const [only, ...more] = come();
          done.id = more.length === 0 ? (only?.id ?? null) : null;
        },
        async putBack() {
          const parts = come().map((part) => ({ part, xml: part.getXml() }));
          if (parts.length > 0) {
            // Somebody else may have sealed something in between: that is theirs.
            await send(later);
          }
          parts.filter(({ xml }) => sealInPart(xml.value) === asStored(stored)).forEach(({ part }) => part.delete());
        },
      };
    },
  };
}

function taking(context: Excel.RequestContext, done: SealDone): SealWork {
  const { customXmlParts } = context.workbook;
  const part = customXmlParts.getItemOrNullObject(done.id ?? "");
  part.load("id");
  const xml = part.getXml();
  return {
    done,
    problem: () => (part.isNullObject || sealInPart(xml.value) !== asStored(done.stored) ? CHANGED : null),
    write: () => part.delete(),
    confirmed: () => undefined,
    askNow(later) {
      const parts = later.workbook.customXmlParts;
      const now = parts.getItemOrNullObject(done.id ?? "");
      now.load("id");
      return {
        isWritten: () => now.isNullObject,
        found: () => undefined,
        async putBack() {
          if (now.isNullObject) {
            const again = parts.add(sealPartXml(done.stored));
            again.load("id");
            await send(later);
            done.id = again.id;
          }
        },
      };
    },
  };
}
