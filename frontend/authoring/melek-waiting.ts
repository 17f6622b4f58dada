import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Store } from '../offline/store';
import { Words } from '../player/words';
import { carryOn, changes, quiet } from './keeper';
import { type Kept, kept, placeOf } from './kept';
import { sendingOf } from './sending';

const store = new Store();
const PATIENCE = 5000;
const AGAIN_AFTER = 10_000;

/** What was written on this laptop and is not on the server: it is sent now, or shown where that cannot be any more. */
@customElement('melek-waiting')
export class MelekWaiting extends LitElement {
  @property({ attribute: false }) account = '';
  /** The only one that is looked at; empty for all. */
  @property({ attribute: false }) draft = '';
  /** Drafts that can be written in. */
  @property({ attribute: false }) open: string[] = [];
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { deviceToken(): Promise<string> };

  @state() private items: Kept[] = [];
  private timer?: number;
  private readonly refresh = (): void => void this.read();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    changes.addEventListener('change', this.refresh);
    this.timer = window.setInterval(() => this.items.length > 0 && void this.send(), AGAIN_AFTER);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    changes.removeEventListener('change', this.refresh);
    window.clearInterval(this.timer);
  }

  protected override firstUpdated(): void {
    void sendingOf(store, this.account).begin(async () => (this.$server ? this.$server.deviceToken() : ''));
    void this.send(true);
  }

  /** How many are not on the server yet, after a try to send them. */
  async count(): Promise<number> {
    await this.send();
    await quiet(PATIENCE);
    await this.read();
    return this.items.filter((one) => !this.isGone(one)).length;
  }

  /** @param closed whether also what was not taken earlier: its draft may have been taken up again, its lesson put back */
  private async send(closed = false): Promise<void> {
    await this.read();
    const sending = sendingOf(store, this.account);
    const going = this.items.filter((one) => (closed ? this.isOpen(one) : !this.isGone(one)));
    await Promise.all(going.map((one) => carryOn(store, placeOf(one), sending)));
  }

  private async read(): Promise<void> {
    const all = await kept(store, this.account);
    const own = all.filter((one) => !this.draft || placeOf(one).draft === this.draft);
    this.items = own.filter((one) => one.sent !== undefined || one.text !== one.base);
  }

  private isGone(one: Kept): boolean {
    return one.closed === true || !this.isOpen(one);
  }

  private isOpen(one: Kept): boolean {
    return this.open.includes(placeOf(one).draft);
  }

  private async discard(one: Kept): Promise<void> {
    if (window.confirm(this.words.say('discard.sure'))) {
      await store.remove('drafts', one.key);
      await this.read();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.items.length === 0) {
      return nothing;
    }
    return html`
      <section class="card waiting">
        <h2>${this.words.say('title')}</h2>
        <ul>
          ${this.items.map((one) => html`<li>${this.isGone(one) ? this.gone(one) : this.link(one)}</li>`)}
        </ul>
      </section>
    `;
  }

  private link(one: Kept): TemplateResult {
    const { draft, name } = placeOf(one);
    const [language, slug, file] = name.split('/');
    const query = file === 'lesson.md' ? '' : `?file=${file}`;
    return html`<a href="workshop/${draft}/${slug}/${language}${query}">${this.heading(one)}</a> ${this.words.say('unsent')}`;
  }

  private gone(one: Kept): TemplateResult {
    return html`
      <details>
        <summary>${this.heading(one)} ${this.words.say('gone')}</summary>
        <pre tabindex="0">${one.text}</pre>
        <button type="button" class="secondary" @click=${() => void navigator.clipboard?.writeText(one.text)}>
          ${this.words.say('copy')}
        </button>
        <button type="button" class="secondary" @click=${() => void this.discard(one)}>${this.words.say('discard')}</button>
      </details>
    `;
  }

  private heading(one: Kept): string {
    const [language, slug = '', file] = placeOf(one).name.split('/');
    const when = one.at ? this.words.time(one.at) : '';
    return this.words.say('item', slug.replace(/-/g, ' '), this.words.say(`file.${file}`), language.toUpperCase(), when);
  }

  private get words(): Words {
    return new Words(this.labels);
  }
}
