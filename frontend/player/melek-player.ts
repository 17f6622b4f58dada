import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { act, type Deed, type Held } from '../offline/act';
import { Courier } from '../offline/courier';
import { type Draft, DraftKeeper } from '../offline/drafts';
import { keyOf, type LastReceipt, Outbox, recallKey, type Refusal, type Result, type Waiting } from '../offline/outbox';
import { Store } from '../offline/store';
import { choices } from './choices';
import { contentOf, keepTicks } from './content';
import { type Answer, type Answers, isBlank, type Lesson, type Link, type Question } from './lesson';
import { mark } from './marking';
import { controls, type Face, feedback, idOf, questionTitle, typedIn } from './questions';
import { onVoices, Reader } from './reader';
import { type TestHost, TestPart } from './test-part';
import { type ToolHost, tools } from './tools';
import { Words } from './words';

const GO_ON_AFTER = 8_000;
const outbox = new Outbox(new Store());
/** Whether this page has shown a lesson: going on to another one moves the focus to its title, a first one does not. */
let arrived = false;
/** Goes on when the lesson is left: what was done there may still wait. */
let courier: Courier | undefined;
let player: MelekPlayer | undefined;

/**
 * Shows one lesson: its text, its practice questions with feedback at once, its test. Whatever the learner does becomes an
 * act in the outbox of this phone, and is on the phone before anything else happens.
 *
 * Without an account nothing is recorded.
 */
@customElement('melek-player')
export class MelekPlayer extends LitElement implements TestHost, ToolHost {
  @property({ attribute: false }) lesson?: Lesson;
  /** Beside where it is being written: whoever writes keeps the cursor when it comes. */
  @property({ attribute: false }) preview = false;
  @property({ attribute: false }) account = '';
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: { deviceToken(): Promise<string> };

  /** Whether what the phone kept of this lesson has been read. */
  @state() private ready = false;
  /** Practice answers with their feedback on display. */
  @state() private checked: Answers = {};
  @state() private complaints: Record<string, string> = {};
  @state() private waiting: Waiting[] = [];
  @state() private foreign = 0;
  @state() private refusals: Refusal[] = [];
  @state() private last?: LastReceipt;
  @state() private finishing = false;
  @state() private finishedHere = false;
  /** A link was tried without a line. */
  @state() private noLine = false;

  readonly reader = new Reader(() => this.requestUpdate());
  private readonly test = new TestPart(this);
  private keeper = this.keeperOf('');
  private content?: DocumentFragment;
  private shown = '';
  private readonly onChange = () => {
    void this.refresh();
    void this.keeper.read();
  };
  private readonly onLine = () => (this.noLine = false);
  private readonly onLeave = () => this.reader.stop();
  private forgetVoices?: () => void;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Flow takes a view's element out and puts it in again. */
  override connectedCallback(): void {
    super.connectedCallback();
    outbox.addEventListener('change', this.onChange);
    window.addEventListener('online', this.onLine);
    window.addEventListener('pagehide', this.onLeave);
    this.forgetVoices = onVoices(() => this.requestUpdate());
    player = this;
    showTextSize(choices.textSize);
    this.employ();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    outbox.removeEventListener('change', this.onChange);
    window.removeEventListener('online', this.onLine);
    window.removeEventListener('pagehide', this.onLeave);
    this.forgetVoices?.();
    this.reader.stop();
    showTextSize(0);
  }

  /** Somebody else's courier has nothing to do here any more. */
  private employ(): void {
    if (this.account !== courier?.sender.account) {
      courier?.stop();
      courier = this.account ? new Courier(outbox, senderOf(this.account)) : undefined;
      courier?.start();
    } else {
      void courier.send(true);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lesson') || changed.has('labels')) {
      this.compose();
    }
    if (changed.has('account') && this.isConnected) {
      this.employ();
    }
    if (this.lesson && (changed.has('lesson') || changed.has('account'))) {
      this.take(this.lesson);
    }
  }

  /** The server tells the same lesson again after each receipt: that must not disturb what is being typed. */
  private take(lesson: Lesson): void {
    this.test.toldAgain();
    if (this.key() !== this.shown) {
      this.shown = this.key();
      void this.open(lesson);
    }
  }

  private async open(lesson: Lesson): Promise<void> {
    const key = this.key();
    this.clear();
    const keeper = (this.keeper = this.keeperOf(key));
    await Promise.all([keeper.read(), this.refresh()]);
    this.focusLater('h1', arrived && !this.preview);
    arrived = true;
    if (key === this.shown) {
      this.checked = this.earlierAnswers(lesson);
      this.ready = true;
      await this.recordOpening();
    }
  }

  private clear(): void {
    this.test.clear();
    this.reader.stop();
    Object.assign(this, { checked: {}, complaints: {} });
    Object.assign(this, { ready: false, finishing: false, finishedHere: false, noLine: false });
  }

  /** What the server knows, then what still waits here; an answer begun anew goes before both. */
  private earlierAnswers(lesson: Lesson): Answers {
    const known = Object.entries(lesson.answers ?? {}).map(([id, given]) => [id, given.answer] as const);
    const queued = this.waitingHere('answered').map((w) => [w.act.question!, w.act.answer!] as const);
    const begun = (id: string) => !isBlank(this.draft.practice[id]);
    return Object.fromEntries([...known, ...queued].filter(([id]) => !begun(id)));
  }

  private keeperOf(key: string): DraftKeeper {
    return new DraftKeeper(outbox.store, key, () => this.requestUpdate());
  }

  private get draft(): Draft {
    return this.keeper.draft;
  }

  private async recordOpening(): Promise<void> {
    if (this.waitingHere('opened').length === 0) {
      await this.record({ kind: 'opened' });
    }
  }

  async refresh(): Promise<void> {
    const { account } = this;
    const key = this.key();
    const [waiting, foreign, refusals, last, result] = await Promise.all([
      outbox.waiting(account),
      outbox.foreign(account),
      outbox.refusals(account),
      outbox.last(account),
      outbox.store.get<Result>('results', key)
    ]);
    if (account === this.account && key === this.key()) {
      Object.assign(this, { waiting, foreign, refusals, last });
      this.test.takeResult(result, this.ready);
    }
  }

  async forgetResult(): Promise<void> {
    await outbox.store.remove('results', this.key());
  }

  /** Of the server, now; nothing when nobody is signed in. */
  async ask(address: string, question: unknown): Promise<Response | undefined> {
    return courier?.ask(address, question);
  }

  get testAnswers(): Answers {
    return this.draft.test;
  }

  set testAnswers(test: Answers) {
    this.change({ test });
  }

  private key(): string {
    return keyOf(this.account, this.lesson?.course ?? '', this.lesson?.lesson ?? '');
  }

  waitingHere(kind: Deed['kind']): Waiting[] {
    const { course, lesson } = this.lesson!;
    return this.waiting.filter((w) => w.act.kind === kind && w.act.course === course && w.act.lesson === lesson);
  }

  /** Done when the act is on the phone; sending goes on by itself. */
  async record(deed: Omit<Deed, 'course' | 'lesson'>, typed: string[] = []): Promise<void> {
    if (this.account) {
      const { course, lesson, title } = this.lesson!;
      await outbox.add({ account: this.account, act: act({ ...deed, course, lesson }), place: title, typed });
      await this.refresh();
      void courier?.send();
    }
  }

  private change(draft: Partial<Draft>): void {
    if (this.ready) {
      this.keeper.change(draft);
      this.requestUpdate();
    }
  }

  /** The content as the phone is to show it: made once, so that what happens around it does not disturb it. */
  private compose(): void {
    this.content = this.lesson && contentOf(this.lesson.html, new Words(this.labels), choices.textOnly);
  }

  chosen(): void {
    showTextSize(choices.textSize);
    this.reader.stop();
    this.compose();
    this.requestUpdate();
  }

  read(): void {
    const content = this.querySelector<HTMLElement>('.lesson-text');
    if (content) {
      this.reader.start(this.querySelector('h1'), content, this.lesson!.lang);
    }
  }

  private complain(question: Question, complaint: string): void {
    this.complaints = { ...this.complaints, [question.id]: complaint };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { lesson } = this;
    if (!lesson) {
      return nothing;
    }
    const words = new Words(this.labels);
    return html`
      <article class="lesson">
        ${lessonHead(lesson, words)} ${this.recalled(lesson) ? this.recallOf(lesson, words) : this.bodyOf(lesson, words)}
      </article>
      <div class="outbox">${this.refusalsIn(words)}${this.statusIn(words)}</div>
    `;
  }

  private bodyOf(lesson: Lesson, words: Words): TemplateResult {
    return html`
      ${tools(lesson, this, words)}
      <div class="lesson-text" lang=${lesson.lang}>${this.content}</div>
      ${this.ready ? [this.practiceOf(lesson, words), this.test.render(lesson, words), this.endOf(lesson, words)] : nothing}
    `;
  }

  /** Why nothing of the lesson is shown any more, as the server said with it or at a later contact. */
  private recalled(lesson: Lesson): string | undefined {
    return lesson.recalled?.reason ?? this.later(lesson)?.recalled?.[recallKey(lesson.version ?? '', lesson.lesson)];
  }

  /** What the server said after it had told the lesson; whatever it said before is in the lesson itself. */
  private later(lesson: Lesson): LastReceipt | undefined {
    const { last } = this;
    return last && lesson.at && Date.parse(last.at) > Date.parse(lesson.at) ? last : undefined;
  }

  private recallOf(lesson: Lesson, words: Words): TemplateResult {
    return html`
      <div class="notice recall" role="alert">
        <p>${words.say('recalled')}</p>
        <p class="typed">${this.recalled(lesson)}</p>
        <p>${words.say('recalledKept')}</p>
      </div>
      ${this.nextLink(lesson, words, '')}
    `;
  }

  protected override updated(): void {
    const content = this.querySelector<HTMLElement>('.lesson-text');
    if (content) {
      keepTicks(content, this.draft.ticked, (ticked) => this.change({ ticked }));
    }
  }

  private practiceOf(lesson: Lesson, words: Words): TemplateResult | typeof nothing {
    return lesson.practice.length === 0
      ? nothing
      : html`
          <section class="practice" aria-labelledby="practice-title">
            <h2 id="practice-title">${words.say('practice')}</h2>
            <p class="hint">${words.say('practiceHint')}</p>
            ${repeat(
              lesson.practice,
              (q) => q.id,
              (q, i) => this.practiceQuestion(q, words, words.say('questionOf', i + 1, lesson.practice.length))
            )}
          </section>
        `;
  }

  private practiceQuestion(question: Question, words: Words, place: string): TemplateResult {
    const answer = this.checked[question.id];
    const done = answer !== undefined;
    const face: Face = {
      words,
      lang: this.lesson!.lang,
      answer: done ? answer : this.draft.practice[question.id],
      locked: done,
      reveals: done,
      complaint: this.complaints[question.id] ?? '',
      onAnswer: (a) => this.answerPractice(question, a)
    };
    return html`
      <form class="question" id=${idOf(question, 'form')} novalidate @submit=${(e: Event) => this.check(e, question, words)}>
        ${questionTitle(question, place, face.lang)} ${controls(question, face)}
        ${done ? feedback(question, mark(question, answer), words, face.lang) : nothing}
        <div class="actions">
          ${done
            ? html`<button type="button" class="secondary" @click=${() => this.retry(question)}>${words.say('tryAgain')}</button>`
            : html`<button type="submit">${words.say('check')}</button>`}
        </div>
      </form>
    `;
  }

  private answerPractice(question: Question, answer: Answer): void {
    this.complain(question, '');
    this.change({ practice: { ...this.draft.practice, [question.id]: answer } });
  }

  private check(event: Event, question: Question, words: Words): void {
    event.preventDefault();
    const answer = this.draft.practice[question.id];
    if (isBlank(answer)) {
      this.complain(question, words.say(isTyped(question) ? 'typeFirst' : 'chooseFirst'));
      this.focusLater(`#${CSS.escape(idOf(question, 'form'))} :is(input, select)`);
      return;
    }
    this.checked = { ...this.checked, [question.id]: answer };
    this.focusLater(`#${CSS.escape(idOf(question, 'feedback'))}`);
    void this.keepAnswer(question, answer);
  }

  /** The draft goes only when the act is on the phone. */
  private async keepAnswer(question: Question, answer: Answer): Promise<void> {
    await this.record({ kind: 'answered', question: question.id, answer }, typedIn([question], { [question.id]: answer }));
    this.change({ practice: without(this.draft.practice, question.id) });
  }

  private retry(question: Question): void {
    const kept = isTyped(question) ? { [question.id]: this.checked[question.id] } : {};
    this.checked = without(this.checked, question.id);
    this.change({ practice: { ...without(this.draft.practice, question.id), ...kept } });
    this.focusLater(`#${CSS.escape(idOf(question, 'form'))} :is(input, select)`);
  }

  private endOf(lesson: Lesson, words: Words): TemplateResult {
    return html`
      <section class="lesson-end" aria-label=${words.say('end')}>
        ${this.isFinished(lesson.lesson) ? this.afterFinish(lesson, words) : this.beforeFinish(lesson, words)}
        ${this.missingOf(lesson, words)}
        ${lesson.prev
          ? html`<p class="lesson-prev">
              <a href=${lesson.prev.path} router-link @click=${this.onLink}>${words.say('back', lesson.prev.title)}</a>
            </p>`
          : nothing}
        <p class="complaint" role="alert">${this.noLine ? words.say('noLine') : ''}</p>
      </section>
    `;
  }

  /** A lesson with a test is finished by passing it. */
  private beforeFinish(lesson: Lesson, words: Words): TemplateResult | typeof nothing {
    return lesson.test ? this.nextLink(lesson, words, 'secondary') : this.finishButton(lesson, words);
  }

  private finishButton(lesson: Lesson, words: Words): TemplateResult {
    const open = lesson.practice.filter((q) => this.checked[q.id] === undefined).length;
    return html`
      ${open > 0 ? html`<p class="hint">${words.count('practiceOpen', open)}</p>` : nothing}
      <button type="button" class="wide" @click=${() => this.finish(lesson)}>
        ${words.say(lesson.next ? 'finishAndGo' : 'finish')}
      </button>
    `;
  }

  private afterFinish(lesson: Lesson, words: Words): TemplateResult {
    const queued = this.waitingHere('finished').length > 0;
    return html`
      <p class="finished" tabindex="-1">
        ${this.finishing && lesson.next ? words.say('goingOn') : words.say(queued ? 'finishedKept' : 'finished')}
      </p>
      ${this.nextLink(lesson, words, '')}
    `;
  }

  private nextLink(lesson: Lesson, words: Words, rank: string): TemplateResult | typeof nothing {
    return lesson.next
      ? html`<a class="call wide ${rank}" href=${lesson.next.path} router-link @click=${this.onLink}>
          ${words.say('goOn', lesson.next.title)}
        </a>
        ${costOf(lesson, lesson.next, words)}`
      : nothing;
  }

  private missingOf(lesson: Lesson, words: Words): TemplateResult | typeof nothing {
    const { missing, completed } = this.progress(lesson);
    if (completed) {
      return html`<p class="completed">${words.say('completed')}</p>`;
    }
    const list = html`<ul>${missing.map((m) => html`<li>${m}</li>`)}</ul>`;
    if (missing.length === 0 || !this.account) {
      return nothing;
    }
    return lesson.next
      ? html`<details><summary>${words.count('missingFor', missing.length)}</summary>${list}</details>`
      : html`<h2>${words.say('missing')}</h2>${list}`;
  }

  /** The server's word with the lesson, or with a later receipt. */
  private progress(lesson: Lesson): { missing: string[]; completed: boolean; finished: string[] } {
    const later = this.later(lesson)?.progress?.[lesson.course];
    return later ?? { ...lesson, finished: lesson.contents.filter((c) => c.finished).map((c) => c.lesson) };
  }

  isFinished(slug: string): boolean {
    const lesson = this.lesson!;
    return (
      (slug === lesson.lesson && (this.finishedHere || lesson.finished)) ||
      this.progress(lesson).finished.includes(slug) ||
      this.waiting.some((w) => w.act.kind === 'finished' && w.act.course === lesson.course && w.act.lesson === slug)
    );
  }

  /** Goes on when the server has it, or says that the phone has it. */
  private async finish(lesson: Lesson): Promise<void> {
    if (this.finishing) {
      return;
    }
    this.finishing = true;
    const key = this.key();
    this.focusLater('.finished');
    await this.record({ kind: 'finished' });
    this.finishedHere = this.account !== '';
    await Promise.race([courier?.send(), new Promise((r) => setTimeout(r, GO_ON_AFTER))]);
    await this.refresh();
    this.finishing = false;
    if (this.waitingHere('finished').length === 0 && lesson.next && key === this.key()) {
      await this.updateComplete;
      this.goOn(lesson.next.path);
    }
  }

  /** Without a line the next page cannot come, and this one would be gone. */
  onLink(event: Event): void {
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopPropagation();
      this.noLine = true;
    }
  }

  /** As if the link were clicked, so that the page's own router takes it. */
  private goOn(path: string): void {
    const link = document.createElement('a');
    link.href = path;
    link.setAttribute('router-link', '');
    link.onclick = (e) => this.onLink(e);
    this.append(link);
    link.click();
    link.remove();
  }

  private refusalsIn(words: Words): TemplateResult {
    return html`${repeat(
      this.refusals,
      (r) => r.key,
      (r) => html`
        <div class="notice notice-refused">
          <p><strong>${words.say('refused', r.place)}</strong> ${r.message ?? ''}</p>
          ${r.typed.map((t) => html`<blockquote>${t}</blockquote>`)}
          <button type="button" class="secondary" @click=${() => outbox.dismiss(r)}>${words.say('understood')}</button>
        </div>
      `
    )}`;
  }

  private statusIn(words: Words): TemplateResult {
    const { tone: kind, text } = this.status(words);
    return html`
      <p class="status status-${kind}" role="status">${text}</p>
      ${kind === 'out' ? html`<p class="status"><a href=${location.href} router-ignore>${words.say('signIn')}</a></p>` : nothing}
      ${this.foreign > 0 && this.account ? html`<p class="status">${words.count('foreign', this.foreign)}</p>` : nothing}
    `;
  }

  private status(words: Words): { tone: string; text: string } {
    const n = this.waiting.filter((w) => w.act.kind !== 'opened').length;
    const at = this.last ? words.say('lastSent', words.time(this.last.at)) : '';
    if (!this.account) {
      return { tone: 'saved', text: words.say('guest') };
    }
    if (courier?.signedOut) {
      return { tone: 'out', text: n > 0 ? words.count('signedOutWaiting', n) : words.say('signedOut') };
    }
    if (courier && courier.stuck.size > 0) {
      const why = Array.from(courier.stuck.values())[0];
      return { tone: 'waiting', text: `${words.count('stuck', courier.stuck.size)} ${why}` };
    }
    if (n > 0) {
      const memory = outbox.store.durable ? '' : words.say('memory');
      return { tone: 'waiting', text: [words.count('waiting', n), at, memory].filter(Boolean).join(' ') };
    }
    return { tone: 'saved', text: [words.say(outbox.store.durable ? 'saved' : 'memory'), at].filter(Boolean).join(' ') };
  }

  focusLater(selector: string, wanted = true): void {
    if (wanted) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
    }
  }
}

/** Speaks for the player that is on the page when it is asked. */
function senderOf(account: string) {
  return {
    account,
    newToken: async () => {
      if (!player?.isConnected || !player.$server || player.account !== account) {
        throw new Error('No server to ask');
      }
      return player.$server.deviceToken();
    },
    holds: () => heldBy(player?.isConnected ? player.lesson : undefined),
    changed: () => player?.requestUpdate()
  };
}

function heldBy(lesson?: Lesson): Held[] {
  return lesson?.version ? [{ course: lesson.course, lesson: lesson.lesson, version: lesson.version }] : [];
}

function costOf(lesson: Lesson, link: Link, words: Words): TemplateResult | typeof nothing {
  const there = lesson.contents.find((c) => c.path === link.path);
  return there ? html`<p class="cost">${words.weight(there.weight)}</p>` : nothing;
}

/** On the whole page, so that spaces and targets grow with the letters. */
function showTextSize(step: number): void {
  document.documentElement.dataset.textSize = String(step);
}

function lessonHead(lesson: Lesson, words: Words): TemplateResult {
  const { index, count } = lesson.position;
  return html`
    <header class="lesson-head">
      <p class="lesson-place">${words.say('lessonOf', index, count)}</p>
      <h1 lang=${lesson.lang} tabindex="-1">${lesson.title}</h1>
      <p class="lesson-meta">${words.say('weight', lesson.minutes, words.weight(lesson.weight))}</p>
    </header>
  `;
}

function isTyped(question: Question): boolean {
  return question.type === 'text' || question.type === 'number';
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
