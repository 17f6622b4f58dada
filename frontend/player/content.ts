import type { Words } from './words';

/**
 * A lesson's HTML made handy: call-outs say what they are, wide tables scroll by keyboard too, recordings say what they
 * cost. With `textOnly` every picture is its words and a button: nothing in a template is fetched.
 */
export function contentOf(html: string, words: Words, textOnly: boolean): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  const content = template.content;
  content.querySelectorAll<HTMLElement>('.callout').forEach((c) => nameCallout(c, words));
  content.querySelectorAll<HTMLElement>('.table').forEach((t) => nameTable(t, words));
  content.querySelectorAll<HTMLElement>('.recording').forEach((r) => nameRecording(r, words));
  if (textOnly) {
    content.querySelectorAll('img').forEach((p) => p.replaceWith(inWords(p, words)));
  }
  return content;
}

function nameCallout(callout: HTMLElement, words: Words): void {
  if (callout.dataset.kind) {
    callout.prepend(element('p', 'callout-label', words.say(`callout.${callout.dataset.kind}`)));
  }
}

function nameTable(frame: HTMLElement, words: Words): void {
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', words.say('table'));
}

function nameRecording(recording: HTMLElement, words: Words): void {
  const bytes = Number(recording.querySelector<HTMLElement>('[data-bytes]')?.dataset.bytes ?? 0);
  recording.querySelector('figcaption')?.append(' ', element('span', 'cost', words.say('weightText', words.kilobytes(bytes))));
  recording.querySelector('summary')?.append(words.say('transcript'));
}

function inWords(picture: HTMLImageElement, words: Words): HTMLElement {
  const note = element('span', 'picture-words', '');
  const bytes = Number(picture.dataset.bytes ?? 0);
  const show = bytes > 0 ? words.say('showPictureKb', words.kilobytes(bytes)) : words.say('showPicture');
  const button = element('button', 'secondary', show) as HTMLButtonElement;
  button.type = 'button';
  button.onclick = () => note.replaceWith(picture);
  note.append(element('span', '', words.say('picture', picture.alt)), ' ', button);
  return note;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Shows what was ticked in the checklists, and tells what is. */
export function keepTicks(content: HTMLElement, ticked: number[], onTick: (ticked: number[]) => void): void {
  const boxes = Array.from(content.querySelectorAll<HTMLInputElement>('.task input'));
  boxes.forEach((box, i) => {
    box.checked = ticked.includes(i);
    box.onchange = () => onTick(boxes.flatMap((b, j) => (b.checked ? [j] : [])));
  });
}
