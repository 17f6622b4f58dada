import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Answer, type Answers, type ChoiceQuestion, type Option, type Question, isBlank } from './lesson';
import type { Mark } from './marking';
import type { Words } from './words';

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
  return question.type === 'text' || question.type === 'number' ? field(question, face) : choice(question, face);
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
    <input
      id=${id}
      class="question-field"
      type="text"
      inputmode=${question.type === 'number' ? 'decimal' : 'text'}
      autocomplete="off"
      autocapitalize="none"
      maxlength="500"
      aria-describedby=${face.complaint ? idOf(question, 'complaint') : nothing}
      ?disabled=${face.locked}
      .value=${live(typeof face.answer === 'string' ? face.answer : '')}
      @input=${(e: Event) => face.onAnswer((e.target as HTMLInputElement).value)}
    />
    ${complaint(question, face)}
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
