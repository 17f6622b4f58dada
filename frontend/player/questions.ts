import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Answer, type Answers, type ChoiceQuestion, type MatchingQuestion, type Option, type Question, isBlank } from './lesson';
import { type Mark, matched } from './marking';
import type { Words } from './words';

/** `Question.GAP` of the server. */
const GAP = '_____';

/** How a question is shown. */
export interface Face {
  words: Words;
  lang: string;
  answer: Answer | undefined;
  locked: boolean;
  /** Shows beside each of several chosen options whether it was a good choice: practice only. */
  reveals: boolean;
  /** What is wrong with the answer as it stands, in words. */
  complaint: string;
  onAnswer(answer: Answer): void;
}

export function questionTitle(question: Question, place: string, lang: string): TemplateResult {
  return html`
    <h3 class="question-title">
      <span class="question-place">${place}</span> ${question.title ? html`<span lang=${lang}>${question.title}</span>` : nothing}
    </h3>
  `;
}

/** The real form controls of a question, under its title and text. */
export function controls(question: Question, face: Face): TemplateResult {
  if (question.type === 'matching') {
    return matching(question, face);
  }
  const sentence = gapped(question);
  if (sentence) {
    return gap(question, sentence, face);
  }
  return question.type === 'text' || question.type === 'number' ? field(question, face) : choice(question, face);
}

/** Each line is a list of its own: it works by keyboard and with every screen reader. */
function matching(question: MatchingQuestion, face: Face): TemplateResult {
  return html`
    <fieldset ?disabled=${face.locked} aria-describedby=${face.complaint ? idOf(question, 'complaint') : nothing}>
      <legend>${wording(question, face)}</legend>
      ${question.lefts.map((left) => matchLine(question, left, face))}
    </fieldset>
    ${complaint(question, face)}
  `;
}

function matchLine(question: MatchingQuestion, left: MatchingQuestion['lefts'][number], face: Face): TemplateResult {
  const given = matched(face.answer, left.id) ?? '';
  const options = question.rights.map((right) => ({ id: right.id, text: right.text }));
  const label = html`<span lang=${face.lang}>${left.text}</span>`;
  return html`
    <div class="match">
      <label for=${idOf(question, left.id)}>${label}</label>
      ${list(idOf(question, left.id), options, given, face, (right) => face.onAnswer(pairedUp(question, face.answer, left.id, right)))}
      ${face.reveals ? matchVerdict(question, left.right, given, face) : nothing}
    </div>
  `;
}

function matchVerdict(question: MatchingQuestion, right: string | undefined, given: string, face: Face): TemplateResult {
  const belongs = question.rights.find((r) => r.id === right)?.text ?? '';
  return given === right
    ? html`<span class="verdict verdict-right">${face.words.say('goodChoice')}</span>`
    : html`<span class="verdict verdict-wrong">
        ${face.words.say('badChoice')} <span class="belongs" lang=${face.lang}>${face.words.say('belongs', belongs)}</span>
      </span>`;
}

/** In the order of the lefts, whichever was chosen first. */
function pairedUp(question: MatchingQuestion, answer: Answer | undefined, left: string, right: string): string[] {
  return question.lefts.flatMap((l) => {
    const given = l.id === left ? right : matched(answer, l.id);
    return given ? [`${l.id}:${given}`] : [];
  });
}

/** A native list: phones show it large. */
function list(
  id: string,
  options: { id: string; text: string }[],
  given: string,
  face: Face,
  onChoice: (id: string) => void,
  label?: string
): TemplateResult {
  return html`
    <select
      id=${id}
      class="question-list"
      aria-label=${label ?? nothing}
      ?disabled=${face.locked}
      .value=${live(given)}
      @change=${(e: Event) => onChoice((e.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${given === ''}>${face.words.say('chooseOne')}</option>
      ${options.map((o) => html`<option value=${o.id} lang=${face.lang} ?selected=${given === o.id}>${o.text}</option>`)}
    </select>
  `;
}

/** What stands before and behind a question's gap; nothing where there is not exactly one. */
function gapped(question: Question): [string, string] | undefined {
  const parts = question.type === 'multiple' || question.type === 'truefalse' ? [] : question.text.split(GAP);
  return parts.length === 2 ? [parts[0], parts[1]] : undefined;
}

/** The control stands in the sentence, and is called by the whole of it. */
function gap(question: Question, [before, after]: [string, string], face: Face): TemplateResult {
  const id = idOf(question, 'field');
  const label = `${before.trim()} … ${after.trim()}`;
  const answer = typeof face.answer === 'string' ? face.answer : '';
  const control =
    question.type === 'single'
      ? list(id, question.options, answer, face, face.onAnswer, label)
      : input(question, face, label, 'gap');
  return html`
    <p class="question-text sentence" lang=${face.lang}>${before}${control}${after}</p>
    ${complaint(question, face)}
  `;
}

function choice(question: Question, face: Face): TemplateResult {
  return html`
    <fieldset ?disabled=${face.locked} aria-describedby=${face.complaint ? idOf(question, 'complaint') : nothing}>
      <legend>${wording(question, face)}</legend>
      ${optionsOf(question, face.words).map((option) => optionLine(question, option, face))}
    </fieldset>
    ${complaint(question, face)}
  `;
}

function wording(question: Question, face: Face): TemplateResult {
  return html`<span class="question-text" lang=${face.lang}>${question.text}</span>`;
}

function optionsOf(question: Question, words: Words): Option[] {
  if (question.type !== 'truefalse') {
    return (question as ChoiceQuestion).options;
  }
  const weight = (value: boolean) => (question.right === value ? 100 : 0);
  return [
    { id: 'true', text: words.say('true'), weight: weight(true) },
    { id: 'false', text: words.say('false'), weight: weight(false) }
  ];
}

function optionLine(question: Question, option: Option, face: Face): TemplateResult {
  const many = question.type === 'multiple';
  const chosen = isChosen(option, face.answer);
  const lang = question.type === 'truefalse' ? nothing : face.lang;
  return html`
    <label class="option ${chosen ? 'option-chosen' : ''}">
      <input
        type=${many ? 'checkbox' : 'radio'}
        name=${idOf(question, 'option')}
        value=${option.id}
        .checked=${live(chosen)}
        @change=${() => face.onAnswer(many ? toggled(face.answer, option.id) : option.id)}
      />
      <span class="option-text" lang=${lang}>${option.text}</span>
      ${many && face.reveals && chosen ? verdict(option.weight ?? 0, face.words) : nothing}
    </label>
  `;
}

function isChosen(option: Option, answer: Answer | undefined): boolean {
  return Array.isArray(answer) ? answer.includes(option.id) : answer === option.id;
}

function verdict(weight: number, words: Words): TemplateResult {
  return weight > 0
    ? html`<span class="verdict verdict-right">${words.say('goodChoice')}</span>`
    : html`<span class="verdict verdict-wrong">${words.say('badChoice')}</span>`;
}

function toggled(answer: Answer | undefined, id: string): string[] {
  const chosen = Array.isArray(answer) ? answer : [];
  return chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id].sort();
}

function field(question: Question, face: Face): TemplateResult {
  const id = idOf(question, 'field');
  return html`
    <label for=${id}>${wording(question, face)}</label>
    ${input(question, face)} ${complaint(question, face)}
  `;
}

function input(question: Question, face: Face, label?: string, shape = ''): TemplateResult {
  return html`
    <input
      id=${idOf(question, 'field')}
      class="question-field ${shape}"
      type="text"
      aria-label=${label ?? nothing}
      inputmode=${question.type === 'number' ? 'decimal' : 'text'}
      autocomplete="off"
      autocapitalize="none"
      maxlength="500"
      aria-describedby=${face.complaint ? idOf(question, 'complaint') : nothing}
      ?disabled=${face.locked}
      .value=${live(typeof face.answer === 'string' ? face.answer : '')}
      @input=${(e: Event) => face.onAnswer((e.target as HTMLInputElement).value)}
    />
  `;
}

function complaint(question: Question, face: Face): TemplateResult {
  return html`<p class="complaint" id=${idOf(question, 'complaint')}>${face.complaint}</p>`;
}

/** The word for it, the feedback of what was chosen, and what is worth knowing whatever was chosen. */
export function feedback(question: Question, mark: Mark, words: Words, lang: string): TemplateResult {
  return html`
    <div
      class="feedback ${tone(mark.percent)}"
      id=${idOf(question, 'feedback')}
      data-percent=${mark.percent}
      tabindex="-1"
    >
      <p class="feedback-head">${words.say(headOf(mark.percent))}</p>
      ${mark.feedback.map((f) => html`<p lang=${lang}>${f.on ? html`<b>${f.on}</b><br />` : nothing}${f.text}</p>`)}
      ${question.feedback ? html`<p class="feedback-general" lang=${lang}>${question.feedback}</p>` : nothing}
    </div>
  `;
}

export function tone(percent: number): string {
  return percent >= 100 ? 'feedback-right' : percent > 0 ? 'feedback-partly' : 'feedback-wrong';
}

export function headOf(percent: number): string {
  return percent >= 100 ? 'right' : percent > 0 ? 'partly' : 'wrong';
}

/** An answer as a reader would write it down. */
export function inWords(question: Question, answer: Answer | undefined, words: Words): string {
  if (isBlank(answer)) {
    return words.say('unanswered');
  }
  if (question.type === 'text' || question.type === 'number') {
    return String(answer);
  }
  if (question.type === 'matching') {
    const rights = question.lefts.map((l) => question.rights.find((r) => r.id === matched(answer, l.id))?.text ?? '…');
    return question.lefts.map((l, i) => `${l.text} → ${rights[i]}`).join('\n');
  }
  const chosen = optionsOf(question, words).filter((o) => isChosen(o, answer));
  return chosen.map((o) => o.text).join(' · ');
}

/** What of these answers was typed in the learner's own words. */
export function typedIn(questions: Question[], answers: Answers): string[] {
  return questions.filter((q) => q.type === 'text' && !isBlank(answers[q.id])).map((q) => String(answers[q.id]));
}

export function idOf(question: Question, part: string): string {
  return `q-${question.id}-${part}`;
}
