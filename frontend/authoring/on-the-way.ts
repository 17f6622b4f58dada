import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../player/words';
import type { Upload } from './uploads';

/** How far a file has got, or why it was not taken. */
export function onTheWay(upload: Upload, words: Words, forget: () => void): TemplateResult {
  const { name, sent, content, refused } = upload;
  return html`
    <p class="on-the-way ${refused ? 'problem' : ''}" role="status">
      ${refused
        ? words.say('upload.refused', name, refused)
        : words.say('upload.under-way', name, words.kilobytes(sent), words.kilobytes(content.size))}
      ${refused ? html`<button type="button" class="link" @click=${forget}>${words.say('upload.forget')}</button>` : nothing}
    </p>
  `;
}
