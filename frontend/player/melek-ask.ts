import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { nextId } from '../offline/act';
import { Words } from './words';

const KINDS = ['QUESTION', 'MISTAKE'] as const;
type Kind = (typeof KINDS)[number];

/** What was typed and has not arrived; its id stays the same however often it is sent. */
interface Draft {
  id: string;
  kind: Kind;
  text: string;
}

const emptyDraft = (): Draft => ({ id: nextId(), kind: 'QUESTION', text: '' });

/**
 * A text to the trainers. What is typed is on the phone at once and stays there until the server says that it has it:
 * through a dropped line, a closed tab, an ended session.
 */
@customElement('melek-ask')
export class MelekAsk extends LitElement {
  @property({ attribute: false }) account = '';
  @property({ attribute: false }) lesson = '';
  @property({ attribute: false }) longest = 2000;
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { send(id: string, kind: string, text: string): Promise<string> };

  @state() private draft = emptyDraft();
  @state() private sending = false;
  @state() private status = '';
  @state() private complaint = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    const kept = this.read();
    if (kept) {
      this.draft = kept;
      this.status = 'kept';
    }
  }

  protected override render(): TemplateResult {
    const words = new Words(this.labels);
    return html`
      <form class="form" novalidate @submit=${this.onSubmit}>
        <fieldset class="ask">
          <legend>${words.say('kind')}</legend>
          ${KINDS.map((kind) => this.option(kind, words))}
        </fieldset>
        <div class="ask">
          <label for="ask-text">${words.say('text')}</label>
          <p class="hint" id="ask-hint">${words.say('hint')}</p>
          <textarea
            id="ask-text"
            rows="4"
            aria-describedby="ask-hint ask-complaint"
            aria-invalid=${this.complaint ? 'true' : nothing}
            .value=${this.draft.text}
            ?readonly=${this.sending}
            @input=${this.onInput}
          ></textarea>
          <p class="complaint" id="ask-complaint" role="alert">${this.complaint}</p>
        </div>
        <button ?disabled=${this.sending}>${words.say('send')}</button>
        <p class="hint" role="status">${this.status ? words.say(this.status) : nothing}</p>
      </form>
    `;
  }

  private option(kind: Kind, words: Words): TemplateResult {
    const chosen = this.draft.kind === kind;
    return html`<label class="option ${chosen ? 'option-chosen' : ''}">
      <input
        type="radio"
        name="ask-kind"
        .checked=${chosen}
        ?disabled=${this.sending}
        @change=${() => this.keep({ ...this.draft, kind })}
      />
      <span class="option-text">${words.say(kind)}</span>
    </label>`;
  }

  private onInput(event: Event): void {
    this.complaint = '';
    this.status = '';
    this.keep({ ...this.draft, text: (event.target as HTMLTextAreaElement).value });
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    void this.send();
  }

  private async send(): Promise<void> {
    const length = this.draft.text.trim().length;
    if (length === 0 || length > this.longest) {
      this.complain(length === 0 ? 'empty' : 'long');
      return;
    }
    const { id, kind, text } = this.draft;
    this.complaint = '';
    this.status = 'sending';
    this.sending = true;
    try {
      this.finish(await this.deliver(id, kind, text));
    } catch {
      this.finish('failed');
    }
  }

  private deliver(id: string, kind: Kind, text: string): Promise<string> {
    return this.$server ? this.$server.send(id, kind, text) : Promise.resolve('failed');
  }

  private finish(result: string): void {
    this.sending = false;
    this.status = '';
    if (result === 'sent') {
      this.forget();
      this.draft = emptyDraft();
      this.status = 'sent';
    } else {
      this.complain(result);
    }
  }

  private complain(key: string): void {
    const words = new Words(this.labels);
    this.complaint = words.say(key, words.number(this.draft.text.trim().length));
  }

  private keep(draft: Draft): void {
    this.draft = draft;
    try {
      if (draft.text) {
        localStorage.setItem(this.place, JSON.stringify(draft));
      } else {
        localStorage.removeItem(this.place);
      }
    } catch {
      // this phone stores nothing: the text stays on the page
    }
  }

  private read(): Draft | undefined {
    try {
      const kept = localStorage.getItem(this.place);
      return kept ? (JSON.parse(kept) as Draft) : undefined;
    } catch {
      return undefined;
    }
  }

  private forget(): void {
    try {
      localStorage.removeItem(this.place);
    } catch {
      // it was never kept
    }
  }

  private get place(): string {
    return `melek-ask ${this.account} ${this.lesson}`;
  }
}
