import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Store } from '../offline/store';
import { Words } from '../player/words';
import type { Name } from './commands';
import { changes, type Keeper, keeperOf } from './keeper';
import './melek-insert';
import type { MelekInsert, Shelved } from './melek-insert';
import './melek-tools';
import { address } from './names';
import { sendingOf } from './sending';
import { type Upload, Uploads } from './uploads';
import type { Writing } from './writing';

const store = new Store();
const PREVIEW_AFTER = 400;
/** After so long the other page does not come any more. */
const RESTS_FOR = 10_000;

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
  /** What is in the draft's library. */
  @property({ attribute: false }) media: Shelved[] = [];
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: {
    preview(text: string): Promise<void>;
    deviceToken(): Promise<string>;
  };

  @state() private keeper?: Keeper;
  private writing?: Writing;
  private uploads?: Uploads;
  private timer?: number;
  private readonly changed = (): void => this.requestUpdate();
  private readonly leaving = (): void => {
    if (document.visibilityState === 'hidden') {
      this.keeper?.leave();
    }
  };

  /** Whoever goes to another text is to write there: this one takes nothing while the other is on its way. */
  private readonly going = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[router-link]');
    const isHere = event.ctrlKey || event.metaKey || event.shiftKey || !navigator.onLine;
    if (link && !isHere && link.href !== window.location.href) {
      this.keeper?.flush();
      this.inert = true;
      window.setTimeout(() => (this.inert = false), RESTS_FOR);
    }
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.going);
    this.keeper?.flush();
    changes.removeEventListener('change', this.changed);
    document.removeEventListener('visibilitychange', this.leaving);
    this.uploads?.stop();
    this.uploads = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.inert = false;
    document.addEventListener('click', this.going);
    changes.addEventListener('change', this.changed);
    document.addEventListener('visibilitychange', this.leaving);
    if (this.hasUpdated && this.isLesson) {
      this.startUploads();
    }
  }

  protected override firstUpdated(): void {
    if (this.isLesson) {
      this.startUploads();
    }
    void this.open();
  }

  private get isLesson(): boolean {
    return this.path.endsWith('.md');
  }

  private startUploads(): void {
    const { account, draft } = this;
    this.uploads = new Uploads(store, {
      account,
      draft,
      newToken: () => this.newToken(),
      changed: () => void this.insert?.refresh(),
      arrived: (upload, name) => this.arrived(upload, name)
    });
    this.uploads.start();
    this.requestUpdate();
    void this.insert?.refresh();
  }

  /** What was sent from another page is none of this text's business. */
  private arrived(upload: Upload, name: string): void {
    if (upload.draft === this.draft && this.writing) {
      if (name !== upload.name) {
        this.writing.rename(`](${address(upload.name)})`, `](${address(name)})`);
      }
      this.show();
    }
  }

  private get insert(): MelekInsert | null {
    return this.querySelector<MelekInsert>('melek-insert');
  }

  private async open(): Promise<void> {
    const { account, draft, name } = this;
    const sending = sendingOf(store, account);
    void sending.begin(() => this.newToken());
    const keeper = keeperOf(store, { account, draft, name }, sending);
    const [text, { write }] = await Promise.all([keeper.open(this.revision, this.text), import('./writing')]);
    this.keeper = keeper;
    this.writing = write(this.querySelector<HTMLElement>('.writing')!, text, this.words.say('label'), this.isLesson, {
      changed: () => this.typed(),
      files: this.isLesson ? (files) => this.insert?.take(files) : undefined,
      toTools: () => this.querySelector<HTMLElement>('melek-tools')?.focus()
    });
    this.show();
    this.requestUpdate();
  }

  private async newToken(): Promise<string> {
    return this.$server ? this.$server.deviceToken() : '';
  }

  private typed(): void {
    this.keeper!.write(this.writing!.text());
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.show(), PREVIEW_AFTER);
  }

  private show(): void {
    void this.$server?.preview(this.writing!.text()).catch(() => undefined);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.isLesson && this.writing
        ? html`<melek-tools .labels=${this.labels} .run=${(name: string) => this.run(name)}></melek-tools>`
        : nothing}
      <div class="writing" ?hidden=${!this.writing} @focusout=${() => this.keeper?.flush()}></div>
      ${this.writing ? nothing : html`<p>${this.words.say('opening')}</p>`}
      <p class="saving" role="status" data-state=${this.keeper?.state ?? 'saved'}>${this.status()}</p>
      ${this.isLesson
        ? html`<melek-insert
            .labels=${this.labels}
            .uploads=${this.uploads}
            .media=${this.media}
            .put=${(markdown: string) => this.writing?.insert(markdown)}
          ></melek-insert>`
        : nothing}
      ${this.keeper?.theirs ? this.collision(this.keeper.theirs) : nothing}
    `;
  }

  private run(name: string): void {
    if (name === 'picture' || name === 'sound') {
      this.insert?.ask(name);
    } else {
      this.writing?.run(name as Name);
    }
  }

  private status(): string {
    const { state, savedAt } = this.keeper ?? { state: 'saved' };
    return state === 'saved' && !savedAt ? '' : this.words.say(`state.${state}`, savedAt ? this.words.time(savedAt) : '');
  }

  private collision(theirs: { text: string; by: string }): TemplateResult {
    return html`
      <section class="card collision" role="alert">
        <h2>${this.words.say('collision', theirs.by)}</h2>
        <p>${this.words.say('collision.lead')}</p>
        <pre tabindex="0">${theirs.text}</pre>
        <button type="button" @click=${() => this.keeper?.putTogether()}>${this.words.say('collision.done')}</button>
      </section>
    `;
  }

  private get words(): Words {
    return new Words(this.labels);
  }
}
