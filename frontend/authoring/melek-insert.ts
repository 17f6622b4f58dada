import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Words } from '../player/words';
import { fileName, reference } from './names';
import { onTheWay } from './on-the-way';
import { prepare, type Problem, type Ready } from './prepare';
import { Recorder } from './recorder';
import type { Upload, Uploads } from './uploads';

/** A file that somebody chose, being made ready for the text. */
interface Choice {
  name: string;
  /** Bytes that it had. */
  size: number;
  ready?: Ready;
  problem?: Problem;
  address?: string;
  /** In the library already: nothing is to be sent. */
  existing?: Shelved;
}

/** A file of the draft's library. */
export interface Shelved {
  name: string;
  address: string;
  kind: Ready['kind'];
}

/**
 * Puts pictures, sounds and videos into a text: made small on the laptop, with words for those who do not see or hear them,
 * and sent piece by piece. The reference stands in the text at once; what is still on its way is shown below.
 */
@customElement('melek-insert')
export class MelekInsert extends LitElement {
  @property({ attribute: false }) labels: Record<string, string> = {};
  @property({ attribute: false }) uploads?: Uploads;
  /** What is in the library. */
  @property({ attribute: false }) media: Shelved[] = [];
  /** Puts Markdown into the text. */
  @property({ attribute: false }) put: (markdown: string) => void = () => undefined;

  @state() private choices: Choice[] = [];
  @state() private underWay: Upload[] = [];
  @state() private recorder?: Recorder;
  @state() private said = '';
  @state() private transcript = '';
  @state() private complaint = '';
  private wanted: 'picture' | 'sound' = 'picture';
  private readonly added: string[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.recorder?.cancel();
    this.choices.forEach((choice) => this.release(choice));
  }

  /** Asks for a file, for one of the library, or for a sound to be recorded. */
  ask(wanted: 'picture' | 'sound'): void {
    this.wanted = wanted;
    this.open({ name: '', size: 0 });
  }

  /** What was dropped, pasted or chosen, one after the other. */
  take(files: File[]): void {
    files.forEach((file) => this.open({ name: file.name, size: file.size }, file));
  }

  async refresh(): Promise<void> {
    this.underWay = (await this.uploads?.underWay()) ?? [];
  }

  private open(choice: Choice, file?: Blob): void {
    this.choices = [...this.choices, choice];
    this.complaint = '';
    if (file) {
      void this.makeReady(choice, file);
    }
    void this.updateComplete.then(() => {
      const dialog = this.querySelector('dialog')!;
      if (!dialog.open) {
        dialog.showModal();
      }
    });
  }

  private async makeReady(choice: Choice, file: Blob): Promise<void> {
    const result = await prepare(file);
    choice.ready = typeof result === 'string' ? undefined : result;
    choice.problem = typeof result === 'string' ? result : undefined;
    choice.address = choice.ready && URL.createObjectURL(choice.ready.content);
    choice.size ||= file.size;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const words = new Words(this.labels);
    const choice = this.choices[0];
    return html`
      <dialog class="card insert" aria-labelledby="insert-title" @cancel=${(e: Event) => this.cancelled(e)}>
        ${choice ? this.form(choice, words) : nothing}
      </dialog>
      ${this.underWay.map((upload) => onTheWay(upload, words, () => void this.uploads?.forget(upload)))}
    `;
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    input.value = '';
    if (files.length > 0) {
      this.choices = this.choices.slice(1);
      this.take(files);
    }
  }

  private reuse(existing: Shelved): void {
    this.choices = [{ name: existing.name, size: 0, existing }, ...this.choices.slice(1)];
  }

  private form(choice: Choice, words: Words): TemplateResult {
    const kind = choice.existing?.kind ?? choice.ready?.kind ?? this.wanted;
    const isThere = choice.ready !== undefined || choice.existing !== undefined;
    return html`
      <form class="form" novalidate @submit=${(e: Event) => this.submit(e, choice)}>
        <h2 id="insert-title">${words.say(`insert.${kind}`)}</h2>
        ${choice.size === 0 && !isThere ? this.source(words) : this.seen(choice, words)}
        ${isThere ? this.words(kind, words) : nothing}
        <p class="complaint" role="alert">${choice.problem ? words.say(`problem.${choice.problem}`) : this.complaint}</p>
        <p class="insert-answers">
          ${isThere ? html`<button>${words.say('insert.put')}</button>` : nothing}
          <button type="button" class="secondary" @click=${() => this.next()}>${words.say('insert.cancel')}</button>
        </p>
      </form>
    `;
  }

  /** Where it comes from: a file, the microphone, the library. */
  private source(words: Words): TemplateResult {
    const isPicture = this.wanted === 'picture';
    const isOn = this.recorder !== undefined;
    const shelved = this.media.filter((one) => (one.kind === 'picture') === isPicture);
    return html`
      <p>${words.say(`insert.${this.wanted}.lead`)}</p>
      ${isPicture ? nothing : this.microphone(words)}
      ${isOn
        ? nothing
        : html`<label class="call secondary photo-choice">
              ${words.say('insert.file')}
              <input
                type="file"
                accept=${isPicture ? 'image/*' : 'audio/*,video/*'}
                ?multiple=${isPicture}
                @change=${(e: Event) => this.chosen(e)}
              />
            </label>
            ${shelved.length > 0 ? this.library(shelved, words) : nothing}`}
    `;
  }

  private library(shelved: Shelved[], words: Words): TemplateResult {
    return html`
      <h3>${words.say('insert.library')}</h3>
      <ul class="shelf">
        ${shelved.map(
          (one) => html`<li>
            <button type="button" class="secondary" @click=${() => this.reuse(one)}>
              ${one.kind === 'picture' ? html`<img src=${one.address} alt="" loading="lazy" />` : nothing}
              <span>${one.name}</span>
            </button>
          </li>`
        )}
      </ul>
    `;
  }

  private microphone(words: Words): TemplateResult {
    if (!Recorder.isThere) {
      return html`<p>${words.say('record.not')}</p>`;
    }
    const isOn = this.recorder !== undefined;
    return html`
      <button type="button" @click=${() => this.record()}>${words.say(isOn ? 'record.stop' : 'record')}</button>
      <p role="status">${isOn ? words.say('recording', this.recorder!.seconds) : ''}</p>
    `;
  }

  private seen(choice: Choice, words: Words): TemplateResult | typeof nothing {
    if (choice.existing) {
      return this.show(choice.existing.kind, choice.existing.address);
    }
    if (!choice.ready) {
      return choice.problem ? nothing : html`<p role="status">${words.say('insert.shrinking')}</p>`;
    }
    const { kind, content } = choice.ready;
    const before = words.kilobytes(choice.size);
    const now = words.kilobytes(content.size);
    return html`
      ${this.show(kind, choice.address!)}
      <p class="hint">${before === now ? words.say('insert.weight', now) : words.say('insert.weights', now, before)}</p>
    `;
  }

  private show(kind: Ready['kind'], address: string): TemplateResult {
    switch (kind) {
      case 'picture':
        return html`<img class="seen" src=${address} alt="" />`;
      case 'sound':
        return html`<audio controls src=${address}></audio>`;
      case 'video':
        return html`<video class="seen" controls src=${address}></video>`;
    }
  }

  private words(kind: Ready['kind'], words: Words): TemplateResult {
    const key = kind === 'picture' ? 'alt' : 'called';
    return html`
      <div class="ask">
        <label for="insert-words">${words.say(`insert.${key}`)}</label>
        <p class="hint" id="insert-hint">${words.say(`insert.${key}.hint`)}</p>
        <input
          id="insert-words"
          maxlength="300"
          autocomplete="off"
          required
          aria-describedby="insert-hint"
          .value=${this.said}
          @input=${(e: Event) => (this.said = (e.target as HTMLInputElement).value)}
        />
      </div>
      ${kind === 'picture'
        ? nothing
        : html`<div class="ask">
            <label for="insert-transcript">${words.say('insert.transcript')}</label>
            <p class="hint" id="transcript-hint">${words.say(`insert.transcript.${kind}`)}</p>
            <textarea
              id="insert-transcript"
              rows="5"
              required
              aria-describedby="transcript-hint"
              .value=${this.transcript}
              @input=${(e: Event) => (this.transcript = (e.target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>`}
    `;
  }

  private async record(): Promise<void> {
    if (this.recorder) {
      const recorder = this.recorder;
      this.recorder = undefined;
      const choice = this.choices[0];
      const sound = await recorder.stop();
      if (sound && choice === this.choices[0]) {
        choice.size = sound.size;
        await this.makeReady(choice, sound);
      }
      return;
    }
    try {
      this.recorder = await Recorder.start(() => this.requestUpdate());
    } catch (e) {
      this.complaint = new Words(this.labels).say('record.denied');
    }
  }

  private submit(event: Event, choice: Choice): void {
    event.preventDefault();
    const words = new Words(this.labels);
    const kind = choice.existing?.kind ?? choice.ready?.kind;
    const said = this.said.trim();
    const transcript = kind === 'picture' ? '' : this.transcript.trim();
    if (!kind) {
      return;
    }
    if (!said) {
      this.complain(words.say(kind === 'picture' ? 'insert.alt.missing' : 'insert.called.missing'), '#insert-words');
    } else if (kind !== 'picture' && !transcript) {
      this.complain(words.say('insert.transcript.missing'), '#insert-transcript');
    } else {
      this.put(reference(choice.existing?.name ?? this.send(choice, said), said, transcript));
      this.next();
    }
  }

  /** Answers the name under which it goes. */
  private send(choice: Choice, said: string): string {
    const { content, ending } = choice.ready!;
    const taken = [...this.media, ...this.underWay].map((one) => one.name);
    const name = fileName(choice.name, said, ending, [...taken, ...this.added]);
    this.added.push(name);
    void this.uploads?.add(name, content);
    return name;
  }

  private complain(complaint: string, field: string): void {
    this.complaint = complaint;
    this.querySelector<HTMLElement>(field)!.focus();
  }

  private cancelled(event: Event): void {
    event.preventDefault();
    this.next();
  }

  /** On to the next file, if there is one. */
  private next(): void {
    this.recorder?.cancel();
    this.recorder = undefined;
    this.release(this.choices[0]);
    this.choices = this.choices.slice(1);
    this.said = this.transcript = this.complaint = '';
    if (this.choices.length === 0) {
      this.querySelector('dialog')!.close();
    }
  }

  private release(choice?: Choice): void {
    if (choice?.address) {
      URL.revokeObjectURL(choice.address);
    }
  }
}
