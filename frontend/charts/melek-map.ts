import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

interface Tip {
  text: string;
  x: number;
  y: number;
}

/** How far to the side a region may lie of the way that an arrow points: as far as it lies ahead. */
const STEEPEST = 1;

/**
 * A map that the server drew, every region of it a link: this adds arrow keys, a note on the region that is pointed at, and
 * the second tap that opens on a phone what the first one only names.
 */
@customElement('melek-map')
export class MelekMap extends LitElement {
  /** The drawing, made and escaped by the server. */
  @property({ attribute: false }) picture = '';
  @property({ attribute: false }) tapAgain = '';

  @state() private tip?: Tip;

  private touched = false;
  private named?: SVGAElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="map-frame"
        @keydown=${this.keyed}
        @pointerdown=${(event: PointerEvent) => (this.touched = event.pointerType === 'touch')}
        @pointerover=${(event: PointerEvent) => event.pointerType !== 'touch' && this.name(event)}
        @pointerleave=${(event: PointerEvent) => event.pointerType !== 'touch' && this.unname()}
        @focusin=${this.name}
        @focusout=${this.unname}
        @click=${this.opened}
      >
        ${unsafeHTML(this.picture)}
        ${this.tip
          ? html`<p class="map-tip" aria-hidden="true" style="left:${this.tip.x}px;top:${this.tip.y}px">
              ${this.tip.text}${this.touched ? html`<br /><small>${this.tapAgain}</small>` : nothing}
            </p>`
          : nothing}
      </div>
    `;
  }

  private name(event: Event): void {
    const region = regionOf(event.target);
    if (!region) {
      this.unname();
      return;
    }
    const here = region.getBoundingClientRect();
    const frame = this.getBoundingClientRect();
    const middle = here.left + here.width / 2 - frame.left;
    this.tip = {
      text: region.getAttribute('aria-label') ?? '',
      x: Math.min(Math.max(middle, frame.width * 0.3), frame.width * 0.7),
      y: here.top - frame.top
    };
  }

  private unname(): void {
    this.tip = undefined;
    this.named = undefined;
  }

  /** A link of a drawing is none that the router knows: a link of the page is followed in its place. */
  private opened(event: MouseEvent): void {
    const region = regionOf(event.target);
    if (!region || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (this.touched && event.detail > 0 && this.named !== region) {
      region.focus();
      this.name(event);
      this.named = region;
      return;
    }
    const link = document.createElement('a');
    link.href = region.getAttribute('href') ?? '';
    link.setAttribute('router-link', '');
    this.append(link);
    link.click();
    link.remove();
  }

  private keyed(event: KeyboardEvent): void {
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1]
    };
    const way = ways[event.key];
    const from = regionOf(event.target);
    if (way && from) {
      event.preventDefault();
      this.nearest(from, way)?.focus();
    } else if (event.key === 'Escape') {
      this.unname();
    }
  }

  /** The nearest whose middle lies the way that the arrow points. */
  private nearest(from: SVGAElement, [x, y]: [number, number]): SVGAElement | undefined {
    const [fromX, fromY] = middleOf(from);
    let best: SVGAElement | undefined;
    let least = Infinity;
    for (const region of this.querySelectorAll<SVGAElement>('svg a')) {
      const [toX, toY] = middleOf(region);
      const ahead = (toX - fromX) * x + (toY - fromY) * y;
      const aside = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
      if (region !== from && ahead > 0 && aside <= ahead * STEEPEST && ahead + aside < least) {
        best = region;
        least = ahead + aside;
      }
    }
    return best;
  }
}

function regionOf(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>('svg a') : null;
}

function middleOf(region: SVGAElement): [number, number] {
  const box = region.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
