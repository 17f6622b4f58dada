import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';

/** What a page needs of an editor. */
export interface Writing {
  text(): string;
  /** Puts another text in place of all that stands there. */
  replace(text: string): void;
  focus(): void;
}

/** @param changed after every input, not after `replace` */
export function write(parent: HTMLElement, text: string, label: string, isMarkdown: boolean, changed: () => void): Writing {
  let replacing = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
        ...(isMarkdown ? [markdown()] : []),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !replacing) {
            changed();
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
    focus: () => view.focus()
  };
}
