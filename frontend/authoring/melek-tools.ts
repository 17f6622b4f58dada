import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Words } from '../player/words';

/** What a button shows: letters, or a small drawing of strokes. */
type Face = { letters: string } | { strokes: string };

interface Tool {
  name: string;
  face: Face;
  key?: string;
}

const TOOLS: Tool[][] = [
  [
    { name: 'bold', face: { letters: 'B' }, key: 'Ctrl+B' },
    { name: 'italic', face: { letters: 'I' }, key: 'Ctrl+I' },
    { name: 'heading', face: { letters: 'H' }, key: 'Ctrl+Alt+2' },
    { name: 'list', face: { strokes: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01' }, key: 'Ctrl+Shift+8' },
    { name: 'numbered', face: { letters: '1.' }, key: 'Ctrl+Shift+7' },
    { name: 'checklist', face: { strokes: 'M4 4h16v16H4zM8 12l3 3 5-6' }, key: 'Ctrl+Shift+9' },
    { name: 'table', face: { strokes: 'M3 5h18v14H3zM3 10h18M3 15h18M12 5v14' } },
    {
      name: 'link',
      face: { strokes: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1' },
      key: 'Ctrl+K'
    }
  ],
  [
    { name: 'picture', face: { strokes: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 9h.01' } },
    { name: 'sound', face: { strokes: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3' } }
  ],
  [
    { name: 'tip', face: { letters: '' } },
    { name: 'warning', face: { letters: '' } },
    { name: 'example', face: { letters: '' } },
    { name: 'try', face: { letters: '' } }
  ]
];

const ALL = TOOLS.flat();

/** The buttons above a text: one stop for the tabulator, arrow keys from button to button. */
@customElement('melek-tools')
export class MelekTools extends LitElement {
  @property({ attribute: false }) labels: Record<string, string> = {};
  /** Does what the button says. */
  @property({ attribute: false }) run: (name: string) => void = () => undefined;

  @state() private current = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override focus(): void {
    this.button(this.current)?.focus();
  }

  protected override render(): TemplateResult {
    const words = new Words(this.labels);
    return html`
      <div class="tools-bar" role="toolbar" aria-label=${words.say('tools')} @keydown=${(e: KeyboardEvent) => this.move(e)}>
        ${TOOLS.map((group) => html`<span class="group">${group.map((tool) => this.tool(tool, words))}</span>`)}
      </div>
    `;
  }

  private tool({ name, face, key }: Tool, words: Words): TemplateResult {
    const i = ALL.findIndex((tool) => tool.name === name);
    const label = words.say(`tool.${name}`);
    return html`
      <button
        type="button"
        data-tool=${name}
        tabindex=${i === this.current ? 0 : -1}
        aria-label=${label}
        aria-keyshortcuts=${key?.replace('Ctrl', 'Control') ?? ''}
        title=${key ? `${label} (${key})` : label}
        @mousedown=${(e: Event) => e.preventDefault()}
        @focus=${() => (this.current = i)}
        @click=${() => this.run(name)}
      >
        ${'strokes' in face
          ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${face.strokes} /></svg>`
          : html`<span aria-hidden="true">${face.letters || label}</span>`}
      </button>
    `;
  }

  private move(event: KeyboardEvent): void {
    const last = ALL.length - 1;
    const to = { ArrowRight: this.current + 1, ArrowLeft: this.current - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.button((to + ALL.length) % ALL.length)?.focus();
    }
  }

  private button(i: number): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-tool="${ALL[i].name}"]`);
  }
}
