import { EditorSelection, type TransactionSpec } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';

export type Name =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'list'
  | 'numbered'
  | 'checklist'
  | 'link'
  | 'table'
  | 'tip'
  | 'warning'
  | 'example'
  | 'try';

/** What the tool bar and the keys do to the text that is chosen. */
export const COMMANDS: Record<Name, Command> = {
  bold: (view) => around(view, '**'),
  italic: (view) => around(view, '*'),
  heading,
  list: (view) => lines(view, () => '- '),
  numbered: (view) => lines(view, (i) => `${i + 1}. `),
  checklist: (view) => lines(view, () => '- [ ] '),
  link,
  table: (view) => block(view, '| A | B |\n| --- | --- |\n|  |  |', 2),
  tip: (view) => callOut(view, 'TIP'),
  warning: (view) => callOut(view, 'WARNING'),
  example: (view) => callOut(view, 'EXAMPLE'),
  try: (view) => callOut(view, 'TRY')
};

export const KEYS: Partial<Record<Name, string>> = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  link: 'Mod-k',
  heading: 'Mod-Alt-2',
  numbered: 'Mod-Shift-7',
  list: 'Mod-Shift-8',
  checklist: 'Mod-Shift-9'
};

const HEAD = /^---\n(?:.*\n)*?---(?:\n|$)/;
const LONGEST_HEAD = 2000;

/** Where the cursor is; at the end, where that is among the title and the minutes. */
function place(view: EditorView): number {
  const { doc, selection } = view.state;
  const head = HEAD.exec(doc.sliceString(0, LONGEST_HEAD))?.[0].length ?? 0;
  return selection.main.from < head ? doc.length : selection.main.from;
}

/** Stands alone, with an empty line before and behind; whoever types on stands behind it. */
export function block(view: EditorView, text: string, cursorAt = text.length): boolean {
  const { doc } = view.state;
  const line = doc.lineAt(place(view));
  const from = line.text.trim() === '' ? line.from : line.to;
  const before = doc.sliceString(Math.max(0, from - 2), from);
  const gap = from === 0 || before === '\n\n' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const behind = doc.sliceString(from, from + 2);
  const end = behind === '\n\n' || (behind === '\n' && from + 1 === doc.length) ? '' : behind.startsWith('\n') ? '\n' : '\n\n';
  return change(view, {
    changes: { from, to: from, insert: gap + text + (from === doc.length ? '\n' : end) },
    selection: { anchor: from + gap.length + cursorAt }
  });
}

function change(view: EditorView, spec: TransactionSpec): boolean {
  view.dispatch({ ...spec, scrollIntoView: true, userEvent: 'input' });
  view.focus();
  return true;
}

/** A second time takes the marks away again. */
function around(view: EditorView, mark: string): boolean {
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  const size = mark.length;
  const outside = doc.sliceString(from - Math.min(from, size), from) === mark && doc.sliceString(to, to + size) === mark;
  const isWider = mark === '*' && doc.sliceString(from - Math.min(from, 2), from) === '**';
  if (outside && !isWider) {
    const changes = [
      { from: from - size, to: from },
      { from: to, to: to + size }
    ];
    return change(view, { changes, selection: { anchor: from - size, head: to - size } });
  }
  const changes = [
    { from, insert: mark },
    { from: to, insert: mark }
  ];
  return change(view, { changes, selection: { anchor: from + size, head: to + size } });
}

/** From text to ## to ### and back: a lesson's headings begin at ##. */
function heading(view: EditorView): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.head);
  const marks = /^#{0,6} */.exec(line.text)![0];
  const next = marks.startsWith('###') ? '' : marks.startsWith('##') ? '### ' : '## ';
  return change(view, { changes: { from: line.from, to: line.from + marks.length, insert: next } });
}

const ITEM = /^(?:- \[[ x]\] |[-*] |\d+\. )/;

/** Where every line has the mark already, it is taken away. */
function lines(view: EditorView, mark: (index: number) => string): boolean {
  const { doc, selection } = view.state;
  const last = doc.lineAt(selection.main.to).number;
  const chosen = [];
  for (let number = doc.lineAt(selection.main.from).number; number <= last; number++) {
    chosen.push(doc.line(number));
  }
  const isThere = chosen.every((line, i) => line.text.startsWith(mark(i)));
  const changes = chosen.map((line, i) => {
    const old = ITEM.exec(line.text)?.[0] ?? '';
    return { from: line.from, to: line.from + old.length, insert: isThere ? '' : mark(i) };
  });
  return change(view, { changes });
}

function link(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const words = view.state.doc.sliceString(from, to);
  const address = /^https:\/\/\S+$/.test(words) ? words : 'https://';
  const shown = address === words ? '' : words;
  const at = from + 1 + (shown ? shown.length + 2 : 0);
  return change(view, {
    changes: { from, to, insert: `[${shown}](${address})` },
    selection: shown ? EditorSelection.single(at, at + address.length) : { anchor: from + 1 }
  });
}

/** Around what is chosen, or empty where nothing is. */
function callOut(view: EditorView, kind: string): boolean {
  const { doc, selection } = view.state;
  const { from, to, empty } = selection.main;
  if (empty) {
    return block(view, `> [!${kind}]\n> `);
  }
  const first = doc.lineAt(from);
  const last = doc.lineAt(to);
  const inside = doc.sliceString(first.from, last.to).replace(/^/gm, '> ');
  return change(view, { changes: { from: first.from, to: last.to, insert: `> [!${kind}]\n${inside}` } });
}

const CONTINUED = /^((?:> ?)*)([-*] \[[ x]\] |[-*] |(\d+)\. )?/;

/** A list or a call-out goes on in the next line; in an empty item it ends. */
export const continueMarkup: Command = (view) => {
  const { doc, selection } = view.state;
  const { head, empty } = selection.main;
  const line = doc.lineAt(head);
  const [marks, quote = '', item = '', number] = CONTINUED.exec(line.text)!;
  if (!empty || !marks || head < line.from + marks.length) {
    return false;
  }
  if (line.text === marks && (item || quote)) {
    const left = item ? quote : '';
    return change(view, { changes: { from: line.from, to: line.to, insert: left }, selection: { anchor: line.from + left.length } });
  }
  const next = quote + (number ? `${Number(number) + 1}. ` : item.replace('[x]', '[ ]'));
  return change(view, { changes: { from: head, insert: `\n${next}` }, selection: { anchor: head + 1 + next.length } });
};
