import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Words } from '../player/words';
import { fileName, reference } from './names';
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
}

/**
 * Puts pictures, sounds and videos into a text: made small on the laptop, with words for those who do not see or hear them,
 * and sent piece by piece. The reference stands in the text at once; what is still on its way is shown below.
 */
@customElement('melek-insert')
export class MelekInsert extends LitElement {
  @property({ attribute: false }) labels: Record<string, string> = {};
  @property({ attribute: false }) uploads?: Uploads;
  /** Names in media/ that are taken. */
  @property({ attribute: false }) taken: string[] = [];
  /** Puts Markdown into the text. */
  @property({ attribute: false }) put: (markdown: string) => void = () => undefined;

  @state() private choices: Choice[] = [];
  @state() private underWay: Upload[] = [];
  @state() private recorder?: Recorder;
  @state() private said = '';
  @state() private transcript = '';
  @state() private complaint = '';
  private wanted: 'picture' | 'sound' = 'picture';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.recorder?.cancel();
    this.choices.forEach((choice) => this.release(choice));
  }

  /** Asks for a file, or for a sound to be recorded. */
  ask(wanted: 'picture' | 'sound'): void {
    this.wanted = wanted;
    if (wanted === 'picture') {
      this.querySelector<HTMLInputElement>('input[type=file].pictures')!.click();
    } else {
      this.open({ name: '', size: 0 });
    }
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
      <input
        class="pictures"
        type="file"
        accept="image/*"
        multiple
        hidden
        @change=${(e: Event) => this.chosen(e)}
      />
      <dialog class="card insert" aria-labelledby="insert-title" @cancel=${(e: Event) => this.cancelled(e)}>
        ${choice ? this.form(choice, words) : nothing}
      </dialog>
      ${this.underWay.map((upload) => this.onTheWay(upload, words))}
    `;
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    input.value = '';
    if (this.choices[0] && !this.choices[0].ready) {
      this.next();
    }
    this.take(files);
  }

  private form(choice: Choice, words: Words): TemplateResult {
    const kind = choice.ready?.kind ?? this.wanted;
    return html`
      <form class="form" novalidate @submit=${(e: Event) => this.submit(e, choice)}>
        <h2 id="insert-title">${words.say(`insert.${kind}`)}</h2>
        ${choice.size === 0 && !choice.ready ? this.source(words) : this.seen(choice, words)}
        ${choice.ready ? this.words(choice.ready, words) : nothing}
        <p class="complaint" role="alert">${choice.problem ? words.say(`problem.${choice.problem}`) : this.complaint}</p>
        <p class="answers">
          ${choice.ready ? html`<button>${words.say('insert.put')}</button>` : nothing}
          <button type="button" class="secondary" @click=${() => this.next()}>${words.say('insert.cancel')}</button>
        </p>
      </form>
    `;
  }

  /** Where a sound comes from: the microphone, or a file. */
  private source(words: Words): TemplateResult {
    const isOn = this.recorder !== undefined;
    return html`
      <p>${words.say('insert.sound.lead')}</p>
      ${Recorder.isThere
        ? html`<button type="button" @click=${() => this.record()}>${words.say(isOn ? 'record.stop' : 'record')}</button>
            <p role="status">${isOn ? words.say('recording', this.recorder!.seconds) : ''}</p>`
        : html`<p>${words.say('record.not')}</p>`}
      ${isOn
        ? nothing
        : html`<label class="call secondary photo-choice">
            ${words.say('insert.file')}
            <input type="file" accept="audio/*,video/*" @change=${(e: Event) => this.chosen(e)} />
          </label>`}
    `;
  }

  private seen(choice: Choice, words: Words): TemplateResult | typeof nothing {
    if (!choice.ready) {
      return choice.problem ? nothing : html`<p role="status">${words.say('insert.shrinking')}</p>`;
    }
    const { kind, content } = choice.ready;
    const before = words.kilobytes(choice.size);
    const now = words.kilobytes(content.size);
    return html`
      ${kind === 'picture'
        ? html`<img class="seen" src=${choice.address!} alt="" />`
        : kind === 'sound'
          ? html`<audio controls src=${choice.address!}></audio>`
          : html`<video class="seen" controls src=${choice.address!}></video>`}
      <p class="hint">${before === now ? words.say('insert.weight', now) : words.say('insert.weights', now, before)}</p>
    `;
  }

  private words(ready: Ready, words: Words): TemplateResult {
    const key = ready.kind === 'picture' ? 'alt' : 'called';
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
      ${ready.kind === 'picture'
        ? nothing
        : html`<div class="ask">
            <label for="insert-transcript">${words.say('insert.transcript')}</label>
            <p class="hint" id="transcript-hint">${words.say(`insert.transcript.${ready.kind}`)}</p>
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
    const { ready } = choice;
    const said = this.said.trim();
    const transcript = this.transcript.trim();
    if (!ready) {
      return;
    }
    if (!said) {
      this.complain(words.say(ready.kind === 'picture' ? 'insert.alt.missing' : 'insert.called.missing'), '#insert-words');
    } else if (ready.kind !== 'picture' && !transcript) {
      this.complain(words.say('insert.transcript.missing'), '#insert-transcript');
    } else {
      const name = fileName(choice.name, said, ready.ending, [...this.taken, ...this.underWay.map((one) => one.name)]);
      this.taken = [...this.taken, name];
      this.put(reference(name, said, ready.kind === 'picture' ? '' : transcript));
      void this.uploads?.add(name, ready.content);
      this.next();
    }
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

  private onTheWay(upload: Upload, words: Words): TemplateResult {
    const { name, sent, content, refused } = upload;
    return html`
      <p class="on-the-way ${refused ? 'problem' : ''}" role="status">
        ${refused
          ? words.say('upload.refused', name, refused)
          : words.say('upload.under-way', name, words.kilobytes(sent), words.kilobytes(content.size))}
        ${refused
          ? html`<button type="button" class="link" @click=${() => void this.uploads?.forget(upload)}>
              ${words.say('upload.forget')}
            </button>`
          : nothing}
      </p>
    `;
  }
}
