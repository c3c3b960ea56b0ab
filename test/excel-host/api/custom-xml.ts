/** CustomXmlPartCollection, CustomXmlPartScopedCollection and CustomXmlPart. */
import { invalidArgument, itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import type { Session } from "./session";

/** The namespace of the document element. */
export function rootNamespace(xml: string): string {
  const root = /<(?![?!])([\w:.-]+)([^>]*)>/.exec(xml);
  if (!root) {
    throw invalidArgument("not XML");
  }
  const prefix = (root[1] ?? "").includes(":") ? `:${(root[1] ?? "").split(":")[0] ?? ""}` : "";
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "")?.[1] ?? "";
}

export class CustomXmlPart extends HostObject {
  readonly apiName = "CustomXmlPart";

  constructor(
    session: Session,
    private readonly partId: string,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.partId };
  }

  get id(): string {
    return this.partId;
  }

  get namespaceUri(): string {
    return rootNamespace(this.getXml());
  }

  getXml(): string {
    const xml = this.session.workbook.xmlParts.get(this.partId);
    if (xml === undefined) {
      throw itemNotFound();
    }
    return xml;
  }

  setXml(xml: unknown): void {
    rootNamespace(String(xml));
    this.session.workbook.xmlParts.set(this.partId, String(xml));
  }

  delete(): void {
    this.session.workbook.xmlParts.delete(this.partId);
  }
}

export class CustomXmlPartScopedCollection extends HostObject {
  readonly apiName: string = "CustomXmlPartScopedCollection";

  constructor(
    session: Session,
    private readonly namespaceUri: string | null,
  ) {
    super(session);
  }

  override collection(): readonly CustomXmlPart[] {
    const parts = [...this.session.workbook.xmlParts].filter(
      ([, xml]) => this.namespaceUri === null || rootNamespace(xml) === this.namespaceUri,
    );
    return parts.map(([id]) => new CustomXmlPart(this.session, id));
  }

  override indexer(key: unknown): HostObject {
    return this.getItem(key);
  }

  getCount(): number {
    return this.collection().length;
  }

  getItem(key: unknown): HostObject {
    const found = this.collection().find(({ id }) => id === key);
    if (!found) {
      throw itemNotFound();
    }
    return found;
  }

  getItemOrNullObject(key: unknown): HostObject {
    return this.collection().find(({ id }) => id === key) ?? new NullObject(this.session);
  }

  /** More than one part of the namespace is none: Excel answers a null object then, too. */
  getOnlyItemOrNullObject(): HostObject {
    const parts = this.collection();
    return parts.length === 1 && parts[0] ? parts[0] : new NullObject(this.session);
  }

  getOnlyItem(): HostObject {
    const only = this.getOnlyItemOrNullObject();
    if (only instanceof NullObject) {
      throw itemNotFound();
    }
    return only;
  }
}

export class CustomXmlPartCollection extends CustomXmlPartScopedCollection {
  override readonly apiName: string = "CustomXmlPartCollection";

  constructor(session: Session) {
    super(session, null);
  }

  add(xml: unknown): CustomXmlPart {
    rootNamespace(String(xml));
    const id = this.session.workbook.newId("C0570000");
    this.session.workbook.xmlParts.set(id, String(xml));
    return new CustomXmlPart(this.session, id);
  }

  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.session, String(namespaceUri));
  }
}
