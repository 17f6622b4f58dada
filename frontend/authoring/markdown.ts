import { defineLanguageFacet, HighlightStyle, Language, languageDataProp, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { parser, Table, TaskList } from '@lezer/markdown';

const data = defineLanguageFacet();

/** Markdown as lessons know it. (`@codemirror/lang-markdown` brings HTML, CSS and JavaScript along, which lessons do not hold.) */
const lessonMarkdown = new Language(
  data,
  parser.configure([{ remove: ['HTMLBlock', 'HTMLTag'] }, Table, TaskList, { props: [languageDataProp.add({ Document: data })] }]),
  [],
  'markdown'
);

const looks = HighlightStyle.define([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: [tags.link, tags.url], class: 'md-link' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-mark' }
]);

export function markdown(): Extension {
  return [lessonMarkdown, syntaxHighlighting(looks)];
}
