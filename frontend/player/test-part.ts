import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Deed } from '../offline/act';
import type { Result, Waiting } from '../offline/outbox';
import { type Answer, type Answers, isBlank, type Lesson, type Question, type Test } from './lesson';
import { controls, type Face, headOf, inWords, questionTitle, tone, typedIn } from './questions';
import type { Words } from './words';

/** What the test needs of the player around it. */
export interface TestHost extends ReactiveControllerHost {
  account: string;
  lesson?: Lesson;
  /** What was answered and not yet handed in; kept on the phone. */
  testAnswers: Answers;
  waitingHere(kind: Deed['kind']): Waiting[];
  /** Done when the act is on the phone. */
  record(deed: Omit<Deed, 'course' | 'lesson'>, typed?: string[]): Promise<void>;
  /** Reads what the phone keeps: another tab may have changed it. */
  refresh(): Promise<void>;
  forgetResult(): Promise<void>;
  focusLater(selector: string, wanted?: boolean): void;
  contains(node: Node | null): boolean;
  querySelector(selector: string): Element | null;
}

/** The graded test of a lesson: filled in on the phone, marked by the server. */
export class TestPart implements ReactiveController {
  private result?: Result;
  /** Attempts that the server has marked since it told us of the test. */
  private usedSince = 0;
  private sending = false;
  /** Blank questions were pointed out once. */
  private warned = false;

  constructor(private readonly host: TestHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Another lesson. */
  clear(): void {
    Object.assign(this, { result: undefined, sending: false, warned: false });
  }

  /** The server told of the lesson, and counted the attempts itself. */
  toldAgain(): void {
    this.usedSince = 0;
  }

  /** A result that came while the test was on the screen is an attempt more. */
  takeResult(result: Result | undefined, cameNow: boolean): void {
    if (cameNow && result && result.act !== this.result?.act) {
      this.usedSince++;
      const test = this.host.querySelector('.test');
      this.host.focusLater('.test-result', test?.contains(document.activeElement) ?? false);
    }
    this.result = result;
    this.host.requestUpdate();
  }

  render(lesson: Lesson, words: Words): TemplateResult | typeof nothing {
    const { test } = lesson;
    return !test
      ? nothing
      : html`
          <section class="test" aria-labelledby="test-title">
            <h2 id="test-title">${words.say(lesson.next ? 'lessonTest' : 'test')}</h2>
            ${this.body(lesson, test, words)}
          </section>
        `;
  }

  private body(lesson: Lesson, test: Test, words: Words): TemplateResult {
    const sent = this.host.waitingHere('submitted')[0];
    if (!this.host.account) {
      return html`<p>${words.say('testNeedsAccount')}</p>`;
    }
    if (sent) {
      return this.sent(test, sent, words);
    }
    if (this.result) {
      return this.marked(lesson, test, this.result, words);
    }
    return html`${this.intro(test, words)} ${this.left(test) > 0 ? this.form(test, words) : nothing}`;
  }

  private intro(test: Test, words: Words): TemplateResult {
    const best = test.best;
    return html`
      <p>${words.say('testIntro', test.questions.length, words.number(test.passMark))}</p>
      <p class="hint">${this.attemptsIn(test, words)}</p>
      ${best
        ? html`<p class="best">${words.say(best.passed ? 'bestPassed' : 'best', words.number(best.percent))}</p>`
        : nothing}
    `;
  }

  private attemptsIn(test: Test, words: Words): string {
    if (test.attempts === 0) {
      return words.say('attemptsFree');
    }
    const left = this.left(test);
    return left > 0 ? words.say('attemptsLeft', left, test.attempts) : words.say('attemptsNone');
  }

  private left(test: Test): number {
    return test.attempts === 0 ? Infinity : Math.max(0, test.attempts - test.used - this.usedSince);
  }

  /** The Enter key of a keyboard sends nothing: only the button does. */
  private form(test: Test, words: Words): TemplateResult {
    const blank = test.questions.filter((q) => isBlank(this.host.testAnswers[q.id])).length;
    const warns = this.warned && blank > 0;
    return html`
      <form novalidate @submit=${(e: Event) => e.preventDefault()}>
        ${repeat(
          test.questions,
          (q) => q.id,
          (q, i) => this.question(q, words, words.say('questionOf', i + 1, test.questions.length))
        )}
        <div class="actions actions-end">
          <p class="complaint" role="alert">${warns ? words.count('blank', blank) : ''}</p>
          <button type="button" ?disabled=${this.sending} @click=${() => this.send(test)}>
            ${words.say(warns ? 'sendAnyway' : 'send')}
          </button>
          <p class="hint">${words.say('testKept')}</p>
        </div>
      </form>
    `;
  }

  private question(question: Question, words: Words, place: string): TemplateResult {
    const face: Face = {
      words,
      lang: this.host.lesson!.lang,
      answer: this.host.testAnswers[question.id],
      locked: false,
      reveals: false,
      complaint: '',
      onAnswer: (a) => (this.host.testAnswers = { ...this.host.testAnswers, [question.id]: a })
    };
    return html`<div class="question">${questionTitle(question, place, face.lang)} ${controls(question, face)}</div>`;
  }

  private async send(test: Test): Promise<void> {
    const blank = test.questions.some((q) => isBlank(this.host.testAnswers[q.id]));
    if (blank && !this.warned) {
      this.warned = true;
      this.host.requestUpdate();
      return;
    }
    if (!this.sending) {
      this.sending = true;
      await this.submit(test).finally(() => (this.sending = false));
      this.host.requestUpdate();
    }
  }

  /** Another tab may have sent the same test a moment ago. */
  private async submit(test: Test): Promise<void> {
    await this.host.refresh();
    if (this.host.waitingHere('submitted').length === 0) {
      const answers = Object.fromEntries(test.questions.flatMap((q) => answerTo(q, this.host.testAnswers)));
      await this.host.record({ kind: 'submitted', answers }, typedIn(test.questions, answers));
      this.warned = false;
      this.host.testAnswers = {};
      this.host.focusLater('.test-sent');
    }
  }

  private sent(test: Test, sent: Waiting, words: Words): TemplateResult {
    return html`
      <div class="notice test-sent" tabindex="-1">
        <p><strong>${words.say('testSent')}</strong></p>
        <p>${words.say('testSentHint', words.time(sent.act.at))}</p>
      </div>
      <ol class="answers">
        ${test.questions.map(
          (q) => html`<li>
            <p lang=${this.host.lesson!.lang}>${q.text}</p>
            <p class="given">${inWords(q, sent.act.answers?.[q.id], words)}</p>
          </li>`
        )}
      </ol>
    `;
  }

  private marked(lesson: Lesson, test: Test, stored: Result, words: Words): TemplateResult {
    const { result } = stored;
    return html`
      <div class="test-result ${result.passed ? 'test-passed' : 'test-missed'}" tabindex="-1">
        <p class="score">${words.say('score', words.number(result.percent))}</p>
        <p>${words.say(result.passed ? 'passed' : 'notPassed', words.number(result.passMark))}</p>
        ${result.passed ? nothing : html`<p class="hint">${this.attemptsIn(test, words)}</p>`}
      </div>
      <ol class="answers">
        ${test.questions.map((q) => markedAnswer(q, stored, lesson.lang, words))}
      </ol>
      ${this.left(test) > 0
        ? html`<div class="actions">
            <button type="button" class="secondary" @click=${() => this.tryAgain()}>${words.say('tryAgain')}</button>
          </div>`
        : nothing}
    `;
  }

  private async tryAgain(): Promise<void> {
    await this.host.forgetResult();
    this.result = undefined;
    this.host.requestUpdate();
    this.host.focusLater('.test input');
  }
}

function markedAnswer(question: Question, stored: Result, lang: string, words: Words): TemplateResult {
  const marked = stored.result.questions.find((m) => m.id === question.id);
  return html`
    <li>
      <p lang=${lang}>${question.text}</p>
      <p class="given">${inWords(question, stored.answers[question.id], words)}</p>
      ${marked
        ? html`<div class="feedback ${tone(marked.percent)}">
            <p class="feedback-head">${words.say(headOf(marked.percent))}</p>
            ${marked.feedback ? html`<p lang=${lang}>${marked.feedback}</p>` : nothing}
            ${marked.general ? html`<p class="feedback-general" lang=${lang}>${marked.general}</p>` : nothing}
          </div>`
        : nothing}
    </li>
  `;
}

function answerTo(question: Question, answers: Answers): [string, Answer][] {
  return isBlank(answers[question.id]) ? [] : [[question.id, answers[question.id]]];
}
