/** SettingCollection and Setting: values kept in the workbook for this add-in, as JSON text. */
import { itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import type { Session } from "./session";

export class Setting extends HostObject {
  readonly apiName = "Setting";

  constructor(
    session: Session,
    private readonly settingKey: string,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Key: this.settingKey, Id: this.settingKey };
  }

  get _Id(): string {
    return this.settingKey;
  }

  get key(): string {
    return this.settingKey;
  }

  get value(): unknown {
    const text = this.session.workbook.settings.get(this.settingKey);
    return text === undefined ? null : (JSON.parse(text) as unknown);
  }

  set value(value: unknown) {
    this.session.workbook.settings.set(this.settingKey, JSON.stringify(value));
  }

  delete(): void {
    this.session.workbook.settings.delete(this.settingKey);
  }
}

export class SettingCollection extends HostObject {
  readonly apiName = "SettingCollection";

  override collection(): readonly Setting[] {
    return [...this.session.workbook.settings.keys()].map((key) => new Setting(this.session, key));
  }

  override indexer(key: unknown): Setting {
    return this.getItem(key);
  }

  getCount(): number {
    return this.session.workbook.settings.size;
  }

  getItem(key: unknown): Setting {
    if (!this.session.workbook.settings.has(String(key))) {
      throw itemNotFound();
    }
    return new Setting(this.session, String(key));
  }

  getItemOrNullObject(key: unknown): HostObject {
    return this.session.workbook.settings.has(String(key)) ? new Setting(this.session, String(key)) : new NullObject(this.session);
  }

  add(key: unknown, value: unknown): Setting {
    this.session.workbook.settings.set(String(key), JSON.stringify(value));
    return new Setting(this.session, String(key));
  }
}
