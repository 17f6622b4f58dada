import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension, StateEffect } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { block, COMMANDS, continueMarkup, KEYS, type Name } from './commands';
import { markdown } from './markdown';

/** What a page needs of an editor. */
export interface Writing {
  text(): string;
  /** Puts another text in place of all that stands there. */
  replace(text: string): void;
  /** Does what a button of the tool bar says to what is chosen. */
  run(command: Name): void;
  /** Where the cursor is, as a paragraph of its own. */
  insert(text: string): void;
  /** Every one. */
  rename(from: string, to: string): void;
  focus(): void;
}

/** What a page wants to know of an editor. */
export interface Reader {
  /** After every input, not after `replace`. */
  changed(): void;
  /** Dropped or pasted; the cursor stands where they belong. */
  files?(files: File[]): void;
  /** Asked for by keyboard: the way to the buttons. */
  toTools?(): void;
}

export function write(parent: HTMLElement, text: string, label: string, isMarkdown: boolean, reader: Reader): Writing {
  let replacing = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        lineNumbers(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
        isMarkdown ? [markdown(), shortcuts(reader)] : [],
        keymap.of([...defaultKeymap, ...historyKeymap, { key: 'Mod-f', run: find }]),
        reader.files ? taking(reader.files) : [],
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !replacing) {
            reader.changed();
          }
        })
      ]
    })
  });
  // whoever has no mouse scrolls it too
  view.scrollDOM.tabIndex = 0;
  return {
    text: () => view.state.doc.toString(),
    replace: (other) => {
      replacing = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } });
      replacing = false;
    },
    run: (command) => COMMANDS[command](view),
    insert: (paragraph) => block(view, paragraph),
    rename: (from, to) => rename(view, from, to),
    focus: () => view.focus()
  };
}

function shortcuts(reader: Reader): Extension {
  return keymap.of([
    ...Object.entries(KEYS).map(([name, key]) => ({ key, run: COMMANDS[name as Name], preventDefault: true })),
    { key: 'Enter', run: continueMarkup },
    {
      key: 'Alt-F10',
      run: () => {
        reader.toTools?.();
        return reader.toTools !== undefined;
      }
    }
  ]);
}

/** Files that are dropped or pasted; words are the editor's own. */
function taking(files: (files: File[]) => void): Extension {
  return EditorView.domEventHandlers({
    drop: (event, view) => {
      const dropped = Array.from(event.dataTransfer?.files ?? []);
      if (dropped.length > 0) {
        event.preventDefault();
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
        view.dispatch({ selection: { anchor: at } });
        files(dropped);
      }
      return dropped.length > 0;
    },
    paste: (event) => {
      const pasted = Array.from(event.clipboardData?.files ?? []);
      const hasWords = event.clipboardData?.types.includes('text/plain');
      if (pasted.length > 0 && !hasWords) {
        event.preventDefault();
        files(pasted);
        return true;
      }
      return false;
    }
  });
}

function rename(view: EditorView, from: string, to: string): void {
  const text = view.state.doc.toString();
  const changes = [];
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
    changes.push({ from: at, to: at + from.length, insert: to });
  }
  view.dispatch({ changes });
}

/** Fetched when somebody searches: most never do. */
function find(view: EditorView): boolean {
  void import('@codemirror/search').then(({ openSearchPanel, search, searchKeymap }) => {
    if (!view.dom.querySelector('.cm-search')) {
      view.dispatch({ effects: StateEffect.appendConfig.of([search(), keymap.of(searchKeymap)]) });
    }
    openSearchPanel(view);
  });
  return true;
}
