import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Words } from '../player/words';

interface Photo {
  address: string;
  alt: string;
}

/**
 * Opens the photos in it large, in a dialog: fit to the screen or as large as they are, turned, one after the other. Each
 * photo is a link to itself, which still opens it in a tab of its own with the middle button, or where this did not load.
 */
@customElement('melek-photos')
export class MelekPhotos extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    dialog {
      width: 100vw;
      max-width: none;
      height: 100vh;
      height: 100dvh;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
      background: var(--paper);
      color: var(--ink);
    }

    dialog[open] {
      display: grid;
      grid-template-rows: minmax(0, 1fr) auto;
    }

    .stage {
      display: grid;
      overflow: auto;
      background: var(--ink);
      container-type: size;
    }

    .stage:focus-visible,
    button:focus-visible {
      outline: var(--focus);
      outline-offset: -3px;
    }

    .frame {
      display: grid;
      width: var(--width, auto);
      height: var(--height, auto);
      margin: auto;
      grid-template: 100% / 100%;
      place-items: center;
    }

    img {
      display: block;
      rotate: var(--turn, 0deg);
    }

    .fit img {
      max-width: 100cqw;
      max-height: 100cqh;
    }

    .fit.across img {
      max-width: 100cqh;
      max-height: 100cqw;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      align-items: center;
      justify-content: center;
      padding: var(--space-2);
    }

    p {
      width: 100%;
      margin: 0;
      text-align: center;
    }

    button {
      min-width: var(--target);
      min-height: var(--target);
      padding: 0 var(--space-3);
      border: 1px solid var(--nila);
      border-radius: var(--radius);
      background: var(--sheet);
      color: var(--nila);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }

    button:disabled {
      border-color: var(--rule);
      color: var(--ink-soft);
      cursor: default;
    }

    @media (min-width: 48rem) {
      p {
        width: auto;
      }
    }
  `;

  @property({ attribute: false }) labels: Record<string, string> = {};

  @state() private photos: Photo[] = [];
  @state() private at = 0;
  @state() private turns = 0;
  @state() private fits = true;
  /** Of the photo that is shown, as it is. */
  @state() private size?: { width: number; height: number };

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.stage') private stage!: HTMLElement;

  private opener?: HTMLAnchorElement;

  protected override render(): TemplateResult {
    const words = new Words(this.labels);
    const { photos, at, fits } = this;
    const photo = photos[at];
    return html`
      <slot @click=${(event: MouseEvent) => this.open(event)}></slot>
      <dialog aria-label=${words.say('title')} @keydown=${(event: KeyboardEvent) => this.key(event)} @close=${() => this.closed()}>
        ${photo ? this.shown(photo, words) : ''}
        <div class="bar">
          <p role="status">${photo?.alt ?? ''}</p>
          ${photos.length > 1
            ? html`<button type="button" ?disabled=${at === 0} @click=${() => this.go(-1)}>${words.say('previous')}</button>
                <button type="button" ?disabled=${at === photos.length - 1} @click=${() => this.go(1)}>
                  ${words.say('next')}
                </button>`
            : ''}
          <button type="button" @click=${() => (this.fits = !fits)}>${words.say(fits ? 'actual' : 'fit')}</button>
          <button type="button" @click=${() => (this.turns += 1)}>${words.say('turn')}</button>
          <button type="button" @click=${() => this.dialog.close()}>${words.say('close')}</button>
        </div>
      </dialog>
    `;
  }

  /** The frame is as large as the turned photo, so that all of it can be scrolled to. */
  private shown(photo: Photo, words: Words): TemplateResult {
    const across = this.turns % 2 === 1 ? 'across' : '';
    return html`<div class="stage ${this.fits ? 'fit' : ''} ${across}" tabindex="0" role="group" aria-label=${words.say('photo')}>
      <div class="frame">
        <img src=${photo.address} alt=${photo.alt} @load=${(event: Event) => this.measure(event.target as HTMLImageElement)} />
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame) {
      const { size, fits } = this;
      const across = this.turns % 2 === 1;
      const length = (whole: string, pixels?: number): string => (fits ? whole : pixels ? `${pixels}px` : 'auto');
      frame.style.setProperty('--turn', `${this.turns * 90}deg`);
      frame.style.setProperty('--width', length('100cqw', across ? size?.height : size?.width));
      frame.style.setProperty('--height', length('100cqh', across ? size?.width : size?.height));
    }
  }

  private measure(image: HTMLImageElement): void {
    this.size = { width: image.naturalWidth, height: image.naturalHeight };
  }

  private open(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.photos a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const links = [...link.closest('.photos')!.querySelectorAll('a')];
    this.opener = link;
    this.photos = links.map((one) => ({ address: one.href, alt: one.querySelector('img')?.alt ?? '' }));
    this.show(links.indexOf(link));
    this.dialog.showModal();
    void this.updateComplete.then(() => this.stage.focus());
  }

  private show(at: number): void {
    this.at = at;
    this.turns = 0;
    this.fits = true;
    this.size = undefined;
  }

  private go(step: number): void {
    const at = this.at + step;
    if (at >= 0 && at < this.photos.length) {
      this.show(at);
    }
  }

  /** Arrows go on to another photo, except while a large one is being moved about. */
  private key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step !== undefined && (this.fits || event.target !== this.stage)) {
      event.preventDefault();
      this.go(step);
    }
  }

  private closed(): void {
    this.opener?.focus();
    this.photos = [];
  }
}
