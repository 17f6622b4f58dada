import type { Words } from './words';

/** Makes a lesson's HTML handy: call-outs say what they are, wide tables scroll by keyboard too, checklists are kept. */
export function equip(content: HTMLElement, words: Words, ticked: number[], onTick: (ticked: number[]) => void): void {
  content.querySelectorAll<HTMLElement>('.callout').forEach((c) => nameCallout(c, words));
  content.querySelectorAll<HTMLElement>('.table').forEach((t) => nameTable(t, words));
  keepTicks(Array.from(content.querySelectorAll<HTMLInputElement>('.task input')), ticked, onTick);
}

function nameCallout(callout: HTMLElement, words: Words): void {
  if (callout.dataset.kind && !callout.querySelector('.callout-label')) {
    const label = document.createElement('p');
    label.className = 'callout-label';
    label.textContent = words.say(`callout.${callout.dataset.kind}`);
    callout.prepend(label);
  }
}

function nameTable(frame: HTMLElement, words: Words): void {
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', words.say('table'));
}

function keepTicks(boxes: HTMLInputElement[], ticked: number[], onTick: (ticked: number[]) => void): void {
  boxes.forEach((box, i) => {
    box.checked = ticked.includes(i);
    box.onchange = () => onTick(boxes.flatMap((b, j) => (b.checked ? [j] : [])));
  });
}
