import type { Words } from './words';

/** Makes a lesson's plain HTML handy: call-outs say what they are, wide tables scroll, checklists can be ticked. */
export function equip(content: HTMLElement, words: Words, ticked: number[], onTick: (ticked: number[]) => void): void {
  content.querySelectorAll<HTMLElement>('.callout').forEach((c) => nameCallout(c, words));
  content.querySelectorAll('table').forEach((t) => wrapTable(t, words));
  equipChecklists(content, ticked, onTick);
}

function nameCallout(callout: HTMLElement, words: Words): void {
  const kind = /callout-(\w+)/.exec(callout.className)?.[1];
  if (kind && !callout.querySelector('.callout-label')) {
    const label = document.createElement('p');
    label.className = 'callout-label';
    label.textContent = words.say(`callout.${kind}`);
    callout.prepend(label);
  }
}

function wrapTable(table: HTMLTableElement, words: Words): void {
  if (table.parentElement?.className !== 'table-scroll') {
    const frame = document.createElement('div');
    frame.className = 'table-scroll';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', words.say('table'));
    table.replaceWith(frame);
    frame.append(table);
  }
}

function equipChecklists(content: HTMLElement, ticked: number[], onTick: (ticked: number[]) => void): void {
  const boxes = Array.from(content.querySelectorAll<HTMLInputElement>('li > input[type=checkbox], li > p > input[type=checkbox]'));
  boxes.forEach((box) => labelBox(box));
  const all = Array.from(content.querySelectorAll<HTMLInputElement>('.tick input'));
  all.forEach((box, i) => (box.checked = ticked.includes(i)));
  all.forEach((box) => (box.onchange = () => onTick(all.flatMap((b, i) => (b.checked ? [i] : [])))));
}

function labelBox(box: HTMLInputElement): void {
  const parent = box.parentElement!;
  const label = document.createElement('label');
  label.className = 'tick';
  const inline = Array.from(parent.childNodes).filter((n) => !(n instanceof HTMLElement && /^(UL|OL|P|DIV)$/.test(n.tagName)));
  parent.prepend(label);
  label.append(...inline);
  label.closest('li')!.classList.add('tick-item');
  box.disabled = false;
}
