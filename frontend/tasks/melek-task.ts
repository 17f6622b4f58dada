import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Words } from '../player/words';
import { blank, type HandIn, HandIns, isEmpty, sent } from './hand-ins';
import { Messenger } from './messenger';
import { shrink } from './shrink';

/** What the server hands to the form. */
interface Task {
  course: string;
  lesson: string;
  accepts: ('text' | 'link' | 'photos')[];
  photos: number;
  characters: number;
  /** The round to hand in next, counted from 1. */
  round: number;
  /** Whether anything can be handed in now. */
  open: boolean;
}

const handIns = new HandIns();

/**
 * The form in which a learner hands in a practical task. What is typed and every photo is on the phone at once; what was sent
 * stays there until the server says that it has it.
 */
@customElement('melek-task')
export class MelekTask extends LitElement {
  @property({ attribute: false }) task?: Task;
  @property({ attribute: false }) account = '';
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { deviceToken(): Promise<string>; handedIn(): void };

  @state() private handIn?: HandIn;
  @state() private complaint = '';
  @state() private shrinking = 0;

  private messenger?: Messenger;
  private shown = '';
  private previews = new Map<Blob, string>();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.employ();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.messenger?.stop();
    this.messenger = undefined;
    this.previews.forEach((address) => URL.revokeObjectURL(address));
    this.previews.clear();
  }

  private employ(): void {
    this.messenger?.stop();
    const { account } = this;
    this.messenger = account
      ? new Messenger(handIns, {
          account,
          newToken: async () => (this.account === account && this.$server ? this.$server.deviceToken() : ''),
          received: () => void this.received(),
          changed: () => void this.refresh()
        })
      : undefined;
    this.messenger?.start();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('account') && this.isConnected) {
      this.employ();
    }
    if (this.task && (changed.has('task') || changed.has('account'))) {
      void this.open(this.task);
    }
  }

  private async open(task: Task): Promise<void> {
    const key = JSON.stringify([this.account, task.course, task.lesson, task.round]);
    if (key !== this.shown) {
      this.shown = key;
      this.complaint = '';
      await this.refresh();
    }
  }

  /** What lies on the phone; a draft for a round that was handed in meanwhile is not needed any more. */
  private async refresh(): Promise<void> {
    const { task, account, shown } = this;
    if (task) {
      const kept = await handIns.get(account, task.course, task.lesson);
      if (shown === this.shown) {
        const isCurrent = kept && (kept.round === task.round || kept.id !== undefined);
        this.handIn = isCurrent ? kept : blank(account, task.course, task.lesson, task.round);
      }
    }
  }

  private async received(): Promise<void> {
    await this.refresh();
    if (this.isConnected) {
      this.$server?.handedIn();
    }
  }

  private async change(change: Partial<HandIn>): Promise<void> {
    this.complaint = '';
    this.handIn = { ...this.handIn!, ...change, refused: undefined };
    await handIns.keep(this.handIn);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { task, handIn } = this;
    if (!task || !handIn) {
      return nothing;
    }
    const words = new Words(this.labels);
    const waits = handIn.id !== undefined;
    return html`
      ${task.open ? this.form(task, handIn, words, waits) : nothing}
      <p class="status ${waits ? 'status-waiting' : ''}" role="status">${this.status(task, handIn, words)}</p>
      ${this.messenger?.signedOut && waits
        ? html`<p><a href=${location.href} router-ignore>${words.say('signIn')}</a></p>`
        : nothing}
    `;
  }

  private form(task: Task, handIn: HandIn, words: Words, waits: boolean): TemplateResult {
    return html`
      <form class="form hand-in" novalidate @submit=${(e: Event) => this.submit(e)}>
        ${task.accepts.length > 1 ? html`<p class="hint">${words.say('oneIsEnough')}</p>` : nothing}
        ${task.accepts.includes('photos') ? this.photos(task, handIn, words, waits) : nothing}
        ${task.accepts.includes('link') ? this.link(handIn, words, waits) : nothing}
        ${task.accepts.includes('text') ? this.text(task, handIn, words, waits) : nothing}
        <p class="complaint" role="alert">${this.complaint || handIn.refused || ''}</p>
        ${waits ? nothing : html`<button class="wide" ?disabled=${this.shrinking > 0}>${words.say('send')}</button>`}
      </form>
    `;
  }

  private photos(task: Task, handIn: HandIn, words: Words, waits: boolean): TemplateResult {
    const left = task.photos - handIn.photos.length;
    return html`
      <fieldset class="ask">
        <legend>${words.say('photos')}</legend>
        <p class="hint">${words.say('photosHint', task.photos)}</p>
        ${handIn.photos.length > 0
          ? html`<ul class="photos">
              ${handIn.photos.map((photo, i) => this.photo(photo.content, i, words, waits))}
            </ul>`
          : nothing}
        ${waits || left <= 0
          ? nothing
          : html`<label class="call secondary photo-choice">
              ${words.say(this.shrinking > 0 ? 'shrinking' : 'addPhoto')}
              <input type="file" accept="image/*" ?multiple=${left > 1} @change=${(e: Event) => this.add(e, task)} />
            </label>`}
      </fieldset>
    `;
  }

  private photo(content: Blob, i: number, words: Words, waits: boolean): TemplateResult {
    return html`<li>
      <img src=${this.preview(content)} alt=${words.say('photoNumber', i + 1)} />
      ${waits
        ? nothing
        : html`<button type="button" class="link" @click=${() => this.removePhoto(i)}>
            ${words.say('removePhoto', i + 1)}
          </button>`}
    </li>`;
  }

  private preview(content: Blob): string {
    const address = this.previews.get(content) ?? URL.createObjectURL(content);
    this.previews.set(content, address);
    return address;
  }

  private link(handIn: HandIn, words: Words, waits: boolean): TemplateResult {
    return html`
      <div class="ask">
        <label for="task-link">${words.say('link')}</label>
        <p class="hint" id="task-link-hint">${words.say('linkHint')}</p>
        <input
          id="task-link"
          inputmode="url"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          maxlength="500"
          aria-describedby="task-link-hint"
          .value=${handIn.link}
          ?disabled=${waits}
          @input=${(e: Event) => this.change({ link: (e.target as HTMLInputElement).value })}
        />
      </div>
    `;
  }

  private text(task: Task, handIn: HandIn, words: Words, waits: boolean): TemplateResult {
    return html`
      <div class="ask">
        <label for="task-text">${words.say(task.accepts.length > 1 ? 'note' : 'text')}</label>
        <textarea
          id="task-text"
          rows="5"
          maxlength=${task.characters}
          .value=${handIn.text}
          ?disabled=${waits}
          @input=${(e: Event) => this.change({ text: (e.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
    `;
  }

  private async add(event: Event, task: Task): Promise<void> {
    const input = event.target as HTMLInputElement;
    const files = Array.from(input.files ?? []).slice(0, task.photos - this.handIn!.photos.length);
    this.complaint = '';
    this.shrinking += files.length;
    for (const file of files) {
      await this.addPhoto(file);
      this.shrinking--;
    }
    input.value = '';
  }

  private async addPhoto(file: File): Promise<void> {
    try {
      const content = await shrink(file);
      await this.change({ photos: [...this.handIn!.photos, { content, sent: false }] });
    } catch (e) {
      this.complaint = new Words(this.labels).say('noPhoto', file.name);
    }
  }

  private removePhoto(i: number): void {
    void this.change({ photos: this.handIn!.photos.filter((_, j) => j !== i) });
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const handIn = this.handIn!;
    const words = new Words(this.labels);
    if (isEmpty(handIn)) {
      this.complaint = words.say('nothing');
    } else if (handIn.link.trim() && !isLink(handIn.link.trim())) {
      this.complaint = words.say('noLink');
    } else if (this.shrinking === 0 && handIn.id === undefined) {
      this.handIn = sent(handIn);
      await handIns.keep(this.handIn);
      void this.messenger?.send();
    }
  }

  private status(task: Task, handIn: HandIn, words: Words): string {
    if (handIn.id !== undefined) {
      return this.statusOnTheWay(words);
    }
    if (!task.open || isEmpty(handIn)) {
      return '';
    }
    return words.say(handIns.store.durable ? 'kept' : 'memory');
  }

  private statusOnTheWay(words: Words): string {
    const messenger = this.messenger;
    if (messenger?.signedOut) {
      return words.say('signedOut');
    }
    if (messenger?.progress) {
      return words.say('sending', messenger.progress.photo, messenger.progress.of);
    }
    return words.say(handIns.store.durable ? 'waiting' : 'memory');
  }
}

/** Nobody types https://. */
function isLink(typed: string): boolean {
  try {
    const link = new URL(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
    return /^https?:$/.test(link.protocol) && link.hostname.includes('.') && !link.username;
  } catch (e) {
    return false;
  }
}
