import { html, nothing, type TemplateResult } from 'lit';
import { choices, TEXT_SIZES } from './choices';
import type { Lesson } from './lesson';
import { type Reader, voiceFor } from './reader';
import type { Words } from './words';

/** What the row above a lesson needs of the player. */
export interface ToolHost {
  reader: Reader;
  isFinished(lesson: string): boolean;
  onLink(event: Event): void;
  read(): void;
  /** After the text size or "text only" was chosen. */
  chosen(): void;
}

/** Listening, text size, text only, contents: a row above the lesson. */
export function tools(lesson: Lesson, host: ToolHost, words: Words): TemplateResult {
  return html`
    <div class="lesson-tools">
      ${lesson.narration ? narration(lesson.narration, words) : aloud(lesson, host, words)} ${display(lesson, host, words)}
      ${contents(lesson, host, words)}
    </div>
  `;
}

function narration({ src, bytes }: { src: string; bytes: number }, words: Words): TemplateResult {
  const label = words.say('narration', words.kilobytes(bytes));
  return html`
    <div class="narration">
      <p>${label}</p>
      <audio controls preload="none" src=${src} aria-label=${label}></audio>
    </div>
  `;
}

function aloud(lesson: Lesson, host: ToolHost, words: Words): TemplateResult | typeof nothing {
  const { reader } = host;
  if (reader.state === 'silent') {
    return voiceFor(lesson.lang)
      ? html`<button type="button" class="secondary listen" @click=${() => host.read()}>${words.say('listen')}</button>`
      : nothing;
  }
  return html`
    <div class="listening">
      ${reader.state === 'reading'
        ? html`<button type="button" class="secondary" @click=${() => reader.pause()}>${words.say('listenPause')}</button>`
        : html`<button type="button" class="secondary" @click=${() => reader.goOn()}>${words.say('listenOn')}</button>`}
      <button type="button" class="secondary" @click=${() => reader.stop()}>${words.say('listenStop')}</button>
    </div>
  `;
}

function display(lesson: Lesson, host: ToolHost, words: Words): TemplateResult {
  return html`
    <details>
      <summary>${words.say('display')}</summary>
      <fieldset>
        <legend>${words.say('textSize')}</legend>
        ${TEXT_SIZES.map((step) => sizeLine(step, host, words))}
      </fieldset>
      ${lesson.weight.pictures > 0
        ? html`<label class="option">
            <input type="checkbox" .checked=${choices.textOnly} @change=${(e: Event) => chooseText(e, host)} />
            <span class="option-text">${words.say('textOnly')}</span>
          </label>`
        : nothing}
    </details>
  `;
}

function sizeLine(step: number, host: ToolHost, words: Words): TemplateResult {
  return html`
    <label class="option">
      <input type="radio" name="text-size" .checked=${choices.textSize === step} @change=${() => chooseSize(step, host)} />
      <span class="option-text">${words.say(`textSize.${step}`)}</span>
    </label>
  `;
}

function chooseSize(step: number, host: ToolHost): void {
  choices.textSize = step;
  host.chosen();
}

function chooseText(event: Event, host: ToolHost): void {
  choices.textOnly = (event.target as HTMLInputElement).checked;
  host.chosen();
}

function contents(lesson: Lesson, host: ToolHost, words: Words): TemplateResult {
  return html`
    <details class="contents">
      <summary>${words.say('contents')}</summary>
      <nav aria-label=${words.say('contents')}>
        <ol>
          ${lesson.contents.map(
            (c) => html`<li>
              <a
                href=${c.path}
                router-link
                lang=${lesson.lang}
                aria-current=${c.lesson === lesson.lesson ? 'page' : nothing}
                @click=${(e: Event) => host.onLink(e)}
                >${c.title}</a
              >
              <span class="cost">${words.weight(c.weight)}</span>
              ${host.isFinished(c.lesson) ? html`<span class="tick">${words.say('contentsFinished')}</span>` : nothing}
            </li>`
          )}
        </ol>
      </nav>
    </details>
  `;
}
