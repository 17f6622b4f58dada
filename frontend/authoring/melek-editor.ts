import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Store } from '../offline/store';
import { Words } from '../player/words';
import { Keeper, type Receipt } from './keeper';
import type { Writing } from './writing';

const store = new Store();
const PREVIEW_AFTER = 400;

/** A text of a course, being written: saved as one types, shown as learners will see it. */
@customElement('melek-editor')
export class MelekEditor extends LitElement {
  /** Whose texts this laptop keeps. */
  @property({ attribute: false }) account = '';
  @property({ attribute: false }) draft = '';
  /** By which this laptop knows the text, wherever its lesson is moved. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) path = '';
  @property({ attribute: false }) revision = 0;
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { save(path: string, basedOn: number, text: string): Promise<Receipt>; preview(text: string): Promise<void> };

  @state() private savedAt = '';
  private keeper?: Keeper;
  private writing?: Writing;
  private timer?: number;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.open();
  }

  private async open(): Promise<void> {
    const key = `workshop ${this.account} ${this.draft} ${this.name}`;
    const keeper = new Keeper(
      store,
      key,
      (basedOn, text) => this.$server!.save(this.path, basedOn, text),
      () => this.changed()
    );
    const [text, { write }] = await Promise.all([keeper.open(this.revision, this.text), import('./writing')]);
    this.keeper = keeper;
    this.writing = write(
      this.querySelector<HTMLElement>('.writing')!,
      text,
      this.words.say('label'),
      this.path.endsWith('.md'),
      () => this.typed()
    );
    this.show();
    this.requestUpdate();
  }

  private typed(): void {
    this.keeper!.write(this.writing!.text());
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.show(), PREVIEW_AFTER);
  }

  private show(): void {
    void this.$server?.preview(this.writing!.text()).catch(() => undefined);
  }

  private changed(): void {
    if (this.keeper?.state === 'saved') {
      this.savedAt = new Date().toISOString();
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="writing" ?hidden=${!this.writing}></div>
      ${this.writing ? nothing : html`<p>${this.words.say('opening')}</p>`}
      <p class="saving" role="status" data-state=${this.keeper?.state ?? 'saved'}>${this.status()}</p>
      ${this.keeper?.theirs ? this.collision(this.keeper.theirs) : nothing}
    `;
  }

  private status(): string {
    const saving = this.keeper?.state ?? 'saved';
    return saving === 'saved' && !this.savedAt
      ? ''
      : this.words.say(`state.${saving}`, this.savedAt && this.words.time(this.savedAt));
  }

  private collision(theirs: { text: string; by: string }): TemplateResult {
    return html`
      <section class="card collision" role="alert">
        <h2>${this.words.say('collision', theirs.by)}</h2>
        <p>${this.words.say('collision.lead')}</p>
        <pre tabindex="0">${theirs.text}</pre>
        <button type="button" @click=${() => void this.keeper?.putTogether()}>${this.words.say('collision.done')}</button>
      </section>
    `;
  }

  private get words(): Words {
    return new Words(this.labels);
  }
}
