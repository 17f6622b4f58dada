import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Store } from '../offline/store';
import { Words } from '../player/words';
import { fileName } from './names';
import { prepare } from './prepare';
import { type Upload, Uploads } from './uploads';
import { onTheWay } from './on-the-way';

/** Puts files into a draft's library, or in the place of others there: whatever on the page says `data-replaces`. */
@customElement('melek-upload')
export class MelekUpload extends LitElement {
  @property({ attribute: false }) account = '';
  @property({ attribute: false }) draft = '';
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { deviceToken(): Promise<string>; arrived(): void };

  @state() private underWay: Upload[] = [];
  @state() private complaints: string[] = [];
  private uploads?: Uploads;
  private replaces = '';
  private readonly onClick = (event: Event) => this.clicked(event);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.onClick);
    if (this.hasUpdated) {
      this.start();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.onClick);
    this.uploads?.stop();
  }

  protected override firstUpdated(): void {
    this.start();
  }

  private start(): void {
    const { account, draft } = this;
    this.uploads = new Uploads(new Store(), {
      account,
      draft,
      newToken: async () => (this.$server ? this.$server.deviceToken() : ''),
      changed: () => void this.refresh(),
      arrived: () => this.$server?.arrived()
    });
    this.uploads.start();
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    this.underWay = (await this.uploads?.underWay()) ?? [];
  }

  private clicked(event: Event): void {
    const replaced = (event.target as Element).closest<HTMLElement>('[data-replaces]')?.dataset.replaces;
    if (replaced) {
      this.replaces = replaced;
      this.input.click();
    }
  }

  private get input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input')!;
  }

  protected override render(): TemplateResult {
    const words = new Words(this.labels);
    return html`
      <div
        class="drop-place"
        @dragover=${(e: Event) => e.preventDefault()}
        @drop=${(e: DragEvent) => {
          e.preventDefault();
          void this.take(Array.from(e.dataTransfer?.files ?? []));
        }}
      >
        <label class="call secondary photo-choice">
          ${words.say('library.add')}
          <input
            type="file"
            accept="image/*,audio/*,video/*"
            multiple
            @click=${(e: Event) => e.isTrusted && (this.replaces = '')}
            @cancel=${() => (this.replaces = '')}
            @change=${() => void this.chosen()}
          />
        </label>
        <p class="hint">${words.say('library.hint')}</p>
      </div>
      <div role="alert">${this.complaints.map((complaint) => html`<p class="problem">${complaint}</p>`)}</div>
      ${this.underWay.map((upload) => onTheWay(upload, words, () => void this.uploads?.forget(upload)))}
    `;
  }

  private async chosen(): Promise<void> {
    const files = Array.from(this.input.files ?? []);
    this.input.value = '';
    await this.take(this.replaces ? files.slice(0, 1) : files);
  }

  private async take(files: File[]): Promise<void> {
    const words = new Words(this.labels);
    const { replaces } = this;
    this.replaces = '';
    this.complaints = [];
    for (const file of files) {
      const ready = await prepare(file);
      if (typeof ready === 'string') {
        this.complaints = [...this.complaints, `${file.name}: ${words.say(`problem.${ready}`)}`];
      } else {
        const name = replaces || fileName(file.name, '', ready.ending, []);
        await this.uploads!.add(name, ready.content, replaces !== '');
      }
    }
  }
}
