import type { Weight } from './lesson';

/** The texts of the page, from the server's translation files, and numbers in the reader's language. */
export class Words {
  constructor(private readonly labels: Record<string, string>) {}

  /** The text of a key with its {0}, {1} filled in; an unknown key shows itself. */
  say(key: string, ...values: (string | number)[]): string {
    const text = this.labels[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ''));
  }

  /** Uses `key.one` for 1. */
  count(key: string, n: number, ...values: (string | number)[]): string {
    return this.say(n === 1 ? `${key}.one` : key, this.number(n), ...values);
  }

  number(n: number): string {
    return n.toLocaleString(this.lang, { maximumFractionDigits: 1 });
  }

  kilobytes(bytes: number): string {
    return this.number(Math.ceil(bytes / 1024));
  }

  /** "12 KB, with pictures 40 KB; sound and video 300 KB, only when played" */
  weight({ text, pictures, played }: Weight): string {
    const opened =
      pictures > 0
        ? this.say('weightPictures', this.kilobytes(text), this.kilobytes(text + pictures))
        : this.say('weightText', this.kilobytes(text));
    return played > 0 ? opened + this.say('weightPlayed', this.kilobytes(played)) : opened;
  }

  /** The hour today, the day and the hour before that. */
  time(iso: string): string {
    const then = new Date(iso);
    const today = then.toDateString() === new Date().toDateString();
    const hour: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
    const format: Intl.DateTimeFormatOptions = today ? hour : { day: 'numeric', month: 'long', ...hour };
    return new Intl.DateTimeFormat(this.lang, format).format(then);
  }

  private get lang(): string {
    return this.labels['locale'] ?? 'id';
  }
}
