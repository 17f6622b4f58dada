import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { act } from '../offline/act';
import { Courier } from '../offline/courier';
import { Outbox, type Waiting } from '../offline/outbox';
import { Store } from '../offline/store';
import type { ChoiceQuestion, Option, Question } from './lesson';
import { Speech } from './speech';
import { Words } from './words';

/** A form before or after, as the server hands it over: its items without their key. */
export interface Form {
  run: string;
  track: string;
  moment: 'before' | 'after';
  lang: string;
  closed: boolean;
  items: Question[];
  /** Answers that the server has, by item; an empty one says "I do not know yet". */
  answers: Record<string, string[]>;
  /** Where to go on to. */
  then: string;
}

/** How far it is: the words before it, one of the items, the words after it. */
type Place = 'begin' | number | 'thanks' | 'skipped';

/** Stands for the empty answer while it is chosen on the page. */
const UNKNOWN = 'unknown';
const outbox = new Outbox(new Store());

/**
 * Six short items, one after the other, that can be listened to. Each answer becomes an act in the outbox of this phone at
 * once, so that neither a line that drops nor a closed tab loses it; nothing tells right from wrong here.
 */
@customElement('melek-form')
export class MelekForm extends LitElement {
  @property({ attribute: false }) form?: Form;
  @property({ attribute: false }) account = '';
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { deviceToken(): Promise<string>; synced(): void };

  @state() private place: Place = 'begin';
  @state() private given: Record<string, string[]> = {};
  @state() private chosen = '';
  @state() private complaint = '';
  @state() private waiting: Waiting[] = [];
  @state() private refusal = '';
  @state() private noLine = false;
  @state() private ready = false;

  private courier?: Courier;
  private readonly speech = new Speech(() => this.requestUpdate());
  private readonly onChange = () => void this.refresh();
  private readonly onLine = () => (this.noLine = false);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    outbox.addEventListener('change', this.onChange);
    window.addEventListener('online', this.onLine);
    this.employ();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    outbox.removeEventListener('change', this.onChange);
    window.removeEventListener('online', this.onLine);
    this.speech.stop();
    this.courier?.stop();
    this.courier = undefined;
  }

  private employ(): void {
    this.courier?.stop();
    this.courier = this.account ? new Courier(outbox, this.sender(this.account)) : undefined;
    this.courier?.start();
  }

  private sender(account: string) {
    return {
      account,
      newToken: async () => {
        if (!this.$server || this.account !== account) {
          throw new Error('No server to ask');
        }
        return this.$server.deviceToken();
      },
      received: () => this.isConnected && this.$server?.synced(),
      changed: () => this.requestUpdate()
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('account') && this.isConnected) {
      this.employ();
    }
    if (this.form && changed.has('form') && changed.get('form')?.run !== this.form.run) {
      void this.open(this.form);
    }
  }

  /** What the server knows, then what still waits here. */
  private async open(form: Form): Promise<void> {
    await this.refresh();
    const queued = this.here().flatMap((w) => (w.act.question ? [[w.act.question, w.act.answer as string[]] as const] : []));
    this.given = { ...form.answers, ...Object.fromEntries(queued) };
    const skipped = this.here().some((w) => w.act.kind === 'skipped');
    const answered = form.items.every((item) => item.id in this.given);
    this.place = answered ? 'thanks' : skipped || form.closed ? 'skipped' : 'begin';
    this.ready = true;
  }

  private async refresh(): Promise<void> {
    this.waiting = await outbox.waiting(this.account);
    const refused = (await outbox.refusals(this.account)).find((r) => r.place === this.labels['title']);
    this.refusal = refused?.message ?? '';
  }

  /** What waits of this form. */
  private here(): Waiting[] {
    return this.waiting.filter((w) => w.act.form === this.form?.run);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { form } = this;
    if (!form || !this.ready) {
      return nothing;
    }
    const words = new Words(this.labels);
    return html`
      <article class="form-before-after">
        <h1 tabindex="-1">${words.say('title')}</h1>
        ${typeof this.place === 'number' ? this.item(form, form.items[this.place], this.place, words) : this.between(form, words)}
      </article>
      <p class="status" role="status">${this.status(words)}</p>
    `;
  }

  private between(form: Form, words: Words): TemplateResult {
    switch (this.place) {
      case 'thanks':
        return html`
          <p class="lead" tabindex="-1">${words.say('thanks')}</p>
          <p>${words.say(form.moment === 'before' ? 'thanksBefore' : 'thanksAfter')}</p>
          ${this.onward(form, words)}
        `;
      case 'skipped':
        return html`<p class="lead" tabindex="-1">${words.say('skipped')}</p>
          ${this.onward(form, words)}`;
      default:
        return this.beginning(form, words);
    }
  }

  private beginning(form: Form, words: Words): TemplateResult {
    const answered = form.items.filter((item) => item.id in this.given).length;
    return html`
      <p class="lead">${words.say('noExam')}</p>
      <p>${words.say(form.moment === 'before' ? 'before' : 'after')}</p>
      <p class="hint">${words.say('time')}</p>
      <div class="actions actions-end">
        <button type="button" class="wide" @click=${() => this.turnTo(this.firstOpen(form))}>
          ${answered > 0 ? words.say('resume', answered, form.items.length) : words.say('start')}
        </button>
        ${this.skipButton(words)}
      </div>
    `;
  }

  private firstOpen(form: Form): number {
    return Math.max(
      0,
      form.items.findIndex((item) => !(item.id in this.given))
    );
  }

  private skipButton(words: Words): TemplateResult {
    return html`<button type="button" class="secondary" @click=${() => this.skip()}>${words.say('skip')}</button>`;
  }

  private item(form: Form, item: Question, index: number, words: Words): TemplateResult {
    return html`
      <form class="question" novalidate @submit=${(e: Event) => this.answer(e, form, item, index, words)}>
        <h2 class="question-title" tabindex="-1">${words.say('itemOf', index + 1, form.items.length)}</h2>
        <fieldset aria-describedby="form-complaint">
          <legend><span class="question-text" lang=${form.lang}>${item.text}</span></legend>
          ${this.listen(form, item, words)}
          ${optionsOf(item, words).map((option) => this.option(option, option.text, form.lang))}
          ${this.option({ id: UNKNOWN, text: '' }, words.say('unknown'), '')}
        </fieldset>
        <p class="complaint" id="form-complaint" role="alert">${this.complaint}</p>
        <div class="actions">
          <button type="submit">${words.say('next')}</button>
          ${index > 0
            ? html`<button type="button" class="secondary" @click=${() => this.turnTo(index - 1)}>${words.say('back')}</button>`
            : nothing}
        </div>
      </form>
      ${this.skipButton(words)}
    `;
  }

  /** Only where the phone has a voice for the language. */
  private listen(form: Form, item: Question, words: Words): TemplateResult | typeof nothing {
    if (!this.speech.speaks(form.lang)) {
      return nothing;
    }
    const spoken = [item.text, ...optionsOf(item, words).map((option) => option.text)];
    return html`
      <button
        type="button"
        class="secondary listen"
        @click=${() => (this.speech.speaking ? this.speech.stop() : this.speech.say(spoken, form.lang))}
      >
        ${words.say(this.speech.speaking ? 'stop' : 'listen')}
      </button>
    `;
  }

  private option(option: Option, text: string, lang: string): TemplateResult {
    return html`
      <label class="option ${this.chosen === option.id ? 'option-chosen' : ''}">
        <input
          type="radio"
          name="form-option"
          value=${option.id}
          .checked=${live(this.chosen === option.id)}
          @change=${() => this.choose(option.id)}
        />
        <span class="option-text" lang=${lang || nothing}>${text}</span>
      </label>
    `;
  }

  private choose(option: string): void {
    this.chosen = option;
    this.complaint = '';
  }

  private async answer(event: Event, form: Form, item: Question, index: number, words: Words): Promise<void> {
    event.preventDefault();
    if (!this.chosen) {
      this.complaint = words.say('chooseFirst');
      return;
    }
    const answer = this.chosen === UNKNOWN ? [] : [this.chosen];
    await this.record(form, { kind: 'answered', question: item.id, answer });
    this.given = { ...this.given, [item.id]: answer };
    const open = form.items.some((i) => !(i.id in this.given));
    this.turnTo(!open ? 'thanks' : index + 1 < form.items.length ? index + 1 : this.firstOpen(form));
  }

  private async skip(): Promise<void> {
    if (this.form) {
      await this.record(this.form, { kind: 'skipped' });
      this.turnTo('skipped');
    }
  }

  /** Done when the act is on the phone; sending goes on by itself. */
  private async record(form: Form, deed: { kind: 'answered' | 'skipped'; question?: string; answer?: string[] }): Promise<void> {
    const known = act({ ...deed, course: form.track, lesson: form.moment, form: form.run });
    await outbox.add({ account: this.account, act: known, place: this.labels['title'], typed: [] });
    await this.refresh();
    void this.courier?.send();
  }

  private turnTo(place: Place): void {
    this.speech.stop();
    this.place = place;
    this.complaint = '';
    const given = typeof place === 'number' ? this.given[this.form!.items[place].id] : undefined;
    this.chosen = given === undefined ? '' : (given[0] ?? UNKNOWN);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h2[tabindex], .lead')?.focus());
  }

  private onward(form: Form, words: Words): TemplateResult {
    return html`
      <p><a class="call wide" href=${form.then} router-link @click=${this.onLink}>${words.say('goOn')}</a></p>
      <p class="complaint" role="alert">${this.noLine ? words.say('noLine') : ''}</p>
    `;
  }

  /** Without a line the next page cannot come, and this one would be gone. */
  private onLink(event: Event): void {
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopPropagation();
      this.noLine = true;
    }
  }

  private status(words: Words): string {
    const n = this.here().length;
    if (this.refusal) {
      return this.refusal;
    }
    if (this.courier?.signedOut) {
      return words.say('signedOut');
    }
    return n > 0 ? words.count('waiting', n) : Object.keys(this.given).length > 0 ? words.say('saved') : '';
  }
}

function optionsOf(item: Question, words: Words): Option[] {
  return item.type === 'truefalse'
    ? [
        { id: 'true', text: words.say('true') },
        { id: 'false', text: words.say('false') }
      ]
    : (item as ChoiceQuestion).options;
}
