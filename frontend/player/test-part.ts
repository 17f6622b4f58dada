import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Deed, MarkedAnswer } from '../offline/act';
import type { Result, Waiting } from '../offline/outbox';
import { type Answer, type Answers, type Attempt, isBlank, type Lesson, type Question, type Test } from './lesson';
import { controls, type Face, headOf, inWords, questionTitle, tone, typedIn } from './questions';
import { Timer } from './timer';
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
  /** Asks the server now; nothing when nobody is signed in. Throws without a line. */
  ask(address: string, question: unknown): Promise<Response | undefined>;
  /** Reads what the phone keeps: another tab may have changed it. */
  refresh(): Promise<void>;
  forgetResult(): Promise<void>;
  focusLater(selector: string, wanted?: boolean): void;
  querySelector(selector: string): Element | null;
}

/** Among the answers, since no question is called so: which attempt they belong to. */
const ATTEMPT = '#attempt';
const SAVE_EVERY = 5_000;
const FIRST_CONTROL = '.test :is(input, select)';

/** The graded test of a lesson: drawn and marked by the server, filled in on the phone. */
export class TestPart implements ReactiveController {
  private attempt?: Attempt;
  private timer?: Timer;
  private result?: Result;
  /** Attempts that the server has marked since it told us of the test. */
  private usedSince = 0;
  private sending = false;
  private starting = false;
  /** Why the test could not be started, in words. */
  private refusal = '';
  /** Blank questions were pointed out once. */
  private warned = false;
  private unsaved = false;
  private savedAt = 0;

  constructor(private readonly host: TestHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer?.start();
  }

  hostDisconnected(): void {
    this.timer?.stop();
  }

  /** Another lesson. */
  clear(): void {
    Object.assign(this, { result: undefined, sending: false, starting: false, warned: false, refusal: '' });
    this.toldAgain();
  }

  /** The server told of the lesson, and counted the attempts itself. */
  toldAgain(): void {
    this.usedSince = 0;
    this.take(this.host.lesson?.test?.attempt ?? undefined);
  }

  private take(attempt: Attempt | undefined): void {
    this.timer?.stop();
    this.attempt = attempt;
    const seconds = attempt?.secondsLeft;
    this.timer = seconds === undefined ? undefined : new Timer(seconds, () => this.tick());
    this.host.requestUpdate();
  }

  /** A result that came while the test was on the screen is an attempt more. */
  takeResult(result: Result | undefined, cameNow: boolean): void {
    if (cameNow && result && result.act !== this.result?.act) {
      this.usedSince++;
      this.take(undefined);
      const test = this.host.querySelector('.test');
      this.host.focusLater('.test-result', test?.contains(document.activeElement) ?? false);
    }
    this.result = result;
    this.host.requestUpdate();
  }

  private tick(): void {
    const { attempt, timer } = this;
    if (!attempt || this.host.waitingHere('submitted').length > 0) {
      return;
    }
    if (timer?.over) {
      timer.stop();
      void this.sendNow(attempt);
    } else if (this.unsaved && Date.now() - this.savedAt > SAVE_EVERY) {
      void this.save(attempt);
    }
    this.host.requestUpdate();
  }

  /** If the time runs out without a line, the server marks what it knows. */
  private async save(attempt: Attempt): Promise<void> {
    this.unsaved = false;
    this.savedAt = Date.now();
    const saved = await this.host
      .ask('api/tests/answers', { attempt: attempt.id, answers: this.toSend(attempt) })
      .catch(() => undefined);
    this.unsaved ||= saved === undefined;
  }

  private answers(attempt: Attempt): Answers {
    const draft = this.host.testAnswers;
    const { [ATTEMPT]: of, ...answers } = draft;
    return of === undefined || of === attempt.id ? { ...known(attempt), ...answers } : known(attempt);
  }

  private answer(attempt: Attempt, question: Question, answer: Answer): void {
    this.host.testAnswers = { ...this.answers(attempt), [question.id]: answer, [ATTEMPT]: attempt.id };
    this.unsaved = true;
  }

  private toSend(attempt: Attempt): Answers {
    const answers = this.answers(attempt);
    return Object.fromEntries(attempt.questions.flatMap((q) => answerTo(q, answers)));
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
      return this.sent(sent, words);
    }
    if (this.result) {
      return this.marked(lesson, test, this.result, words);
    }
    return html`
      ${this.intro(test, words)}
      ${this.attempt ? this.form(this.attempt, words) : this.left(test) > 0 ? this.startButton(words) : nothing}
    `;
  }

  private intro(test: Test, words: Words): TemplateResult {
    const { best } = test;
    const mark = words.number(test.passMark);
    return html`
      <p>
        ${test.minutes > 0
          ? words.say('testTimed', test.asked, test.minutes, mark)
          : words.say('testIntro', test.asked, mark)}
      </p>
      ${test.minutes > 0 && !this.attempt ? html`<p class="hint">${words.say('testTimedHint')}</p>` : nothing}
      <p class="hint">${this.attemptsIn(test, words)}</p>
      ${best ? html`<p class="best">${words.say(scoreOf(test), words.number(best.percent))}</p>` : nothing}
    `;
  }

  private startButton(words: Words): TemplateResult {
    return html`
      <div class="actions">
        <button type="button" class="test-start" ?disabled=${this.starting} @click=${() => this.start(words)}>
          ${words.say(this.starting ? 'testStarting' : 'testStart')}
        </button>
        <p class="complaint" role="alert">${this.refusal}</p>
      </div>
    `;
  }

  /** Asked twice, the server answers with the same attempt. */
  private async start(words: Words): Promise<void> {
    if (this.starting) {
      return;
    }
    const { course, lesson } = this.host.lesson!;
    Object.assign(this, { starting: true, refusal: '' });
    this.host.requestUpdate();
    const answer = await this.host.ask('api/tests/start', { course, lesson }).catch(() => undefined);
    const said = await answer?.json().catch(() => undefined);
    this.starting = false;
    if (this.host.lesson?.course === course && this.host.lesson.lesson === lesson) {
      this.refusal = answer?.ok && said?.questions ? '' : (said?.message ?? words.say('testNoStart'));
      this.take(this.refusal ? undefined : (said as Attempt));
      this.host.focusLater(this.refusal ? '.test-start' : FIRST_CONTROL);
    }
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
  private form(attempt: Attempt, words: Words): TemplateResult {
    const { questions } = attempt;
    const answers = this.answers(attempt);
    const blank = questions.filter((q) => isBlank(answers[q.id])).length;
    const warns = this.warned && blank > 0;
    return html`
      ${this.timer ? timeLeft(this.timer, words) : nothing}
      <form novalidate @submit=${(e: Event) => e.preventDefault()}>
        ${repeat(
          questions,
          (q) => q.id,
          (q, i) => this.question(attempt, q, answers[q.id], words, words.say('questionOf', i + 1, questions.length))
        )}
        <div class="actions actions-end">
          <p class="complaint" role="alert">${warns ? words.count('blank', blank) : ''}</p>
          <button type="button" ?disabled=${this.sending} @click=${() => this.send(attempt)}>
            ${words.say(warns ? 'sendAnyway' : 'send')}
          </button>
          <p class="hint">${words.say('testKept')}</p>
        </div>
      </form>
    `;
  }

  private question(
    attempt: Attempt,
    question: Question,
    answer: Answer | undefined,
    words: Words,
    place: string
  ): TemplateResult {
    const face: Face = {
      words,
      lang: this.host.lesson!.lang,
      answer,
      locked: false,
      reveals: false,
      complaint: '',
      onAnswer: (a) => this.answer(attempt, question, a)
    };
    return html`<div class="question">${questionTitle(question, place, face.lang)} ${controls(question, face)}</div>`;
  }

  private async send(attempt: Attempt): Promise<void> {
    const answers = this.answers(attempt);
    if (attempt.questions.some((q) => isBlank(answers[q.id])) && !this.warned) {
      this.warned = true;
      this.host.requestUpdate();
    } else {
      await this.sendNow(attempt);
    }
  }

  private async sendNow(attempt: Attempt): Promise<void> {
    if (!this.sending) {
      this.sending = true;
      await this.submit(attempt).finally(() => (this.sending = false));
      this.host.requestUpdate();
    }
  }

  /** Another tab may have sent the same test a moment ago. */
  private async submit(attempt: Attempt): Promise<void> {
    await this.host.refresh();
    if (this.attempt === attempt && this.host.waitingHere('submitted').length === 0 && !this.result) {
      const answers = this.toSend(attempt);
      await this.host.record({ kind: 'submitted', attempt: attempt.id, answers }, typedIn(attempt.questions, answers));
      this.warned = false;
      this.host.testAnswers = {};
      this.host.focusLater('.test-sent');
    }
  }

  private sent(sent: Waiting, words: Words): TemplateResult {
    return html`
      <div class="notice test-sent" tabindex="-1">
        <p><strong>${words.say(this.timer?.over ? 'timeUp' : 'testSent')}</strong></p>
        <p>${words.say('testSentHint', words.time(sent.act.at))}</p>
      </div>
      <ol class="answers">
        ${this.attempt?.questions.map(
          (q) => html`<li>
            <p lang=${this.host.lesson!.lang}>${q.text}</p>
            <p class="given">${inWords(q, sent.act.answers?.[q.id], words)}</p>
          </li>`
        )}
      </ol>
    `;
  }

  private marked(lesson: Lesson, test: Test, { result }: Result, words: Words): TemplateResult {
    return html`
      <div class="test-result ${result.passed ? 'test-passed' : 'test-missed'}" tabindex="-1">
        <p class="score">${words.say('score', words.number(result.percent))}</p>
        <p>${words.say(result.passed ? 'passed' : 'notPassed', words.number(result.passMark))}</p>
        ${result.late ? html`<p>${words.say('late')}</p>` : nothing}
        ${result.passed ? nothing : html`<p class="hint">${this.attemptsIn(test, words)}</p>`}
      </div>
      <ol class="answers">
        ${result.questions.map((marked) => markedAnswer(marked, lesson.lang, words))}
      </ol>
      ${this.left(test) > 0
        ? html`<div class="actions">
            <button type="button" class="secondary" @click=${() => this.tryAgain(words)}>${words.say('tryAgain')}</button>
          </div>`
        : nothing}
    `;
  }

  private async tryAgain(words: Words): Promise<void> {
    await this.host.forgetResult();
    this.result = undefined;
    this.host.requestUpdate();
    if (this.attempt) {
      this.host.focusLater(FIRST_CONTROL);
    } else if (this.host.lesson!.test!.minutes > 0) {
      this.host.focusLater('.test-start');
    } else {
      await this.start(words);
    }
  }
}

/** Minutes for everybody to see; only the two warnings are read aloud. */
function timeLeft(timer: Timer, words: Words): TemplateResult {
  const { warning } = timer;
  return html`
    <div class="timer">
      <p>${timer.underAMinute ? words.say('lessThanMinute') : words.count('minutesLeft', timer.minutesLeft)}</p>
      <p class="timer-warning" role="status" aria-live="polite">${warning ? words.count('minutesWarn', warning) : ''}</p>
    </div>
  `;
}

function scoreOf(test: Test): string {
  return test.best!.passed ? 'bestPassed' : test.grade;
}

function markedAnswer(marked: MarkedAnswer, lang: string, words: Words): TemplateResult {
  return html`
    <li>
      <p lang=${lang}>${marked.text ?? ''}</p>
      <p class="given">${marked.given?.length === 0 ? words.say('unanswered') : lines(marked.given, words)}</p>
      <div class="feedback ${tone(marked.percent)}">
        <p class="feedback-head">${words.say(headOf(marked.percent))}</p>
        ${marked.feedback ? html`<p lang=${lang}>${marked.feedback}</p>` : nothing}
        ${marked.solution ? html`<p class="solution">${words.say('solution', lines(marked.solution, words))}</p>` : nothing}
        ${marked.general ? html`<p class="feedback-general" lang=${lang}>${marked.general}</p>` : nothing}
      </div>
    </li>
  `;
}

/** The truth of a statement has its words here, all else comes in words. */
function lines(answer: string[] | undefined, words: Words): string {
  return (answer ?? []).map((a) => (a === 'true' || a === 'false' ? words.say(a) : a)).join('\n');
}

/** As the controls of a question have it. */
function known(attempt: Attempt): Answers {
  return Object.fromEntries(
    attempt.questions.flatMap((q) => {
      const given = attempt.answers?.[q.id] ?? [];
      const several = q.type === 'multiple' || q.type === 'matching';
      return given.length === 0 ? [] : [[q.id, several ? given : given[0]]];
    })
  );
}

function answerTo(question: Question, answers: Answers): [string, Answer][] {
  return isBlank(answers[question.id]) ? [] : [[question.id, answers[question.id]]];
}
