import { LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Deed, TestResult } from '../offline/act';
import type { Waiting } from '../offline/outbox';
import type { Answer, Answers, Attempt, Lesson } from '../player/lesson';
import { type TestHost, TestPart } from '../player/test-part';
import { Words } from '../player/words';

/** The learner's test part with the server of a draft behind it: nothing of a trial is kept, here or there. */
@customElement('melek-trial')
export class MelekTrial extends LitElement implements TestHost {
  @property({ attribute: false }) lesson?: Lesson;
  @property({ attribute: false }) labels: Record<string, string> = {};

  declare $server?: {
    begin(): Promise<Attempt>;
    mark(answers: Record<string, string[]>): Promise<TestResult>;
  };

  readonly account = 'trial';
  private given: Answers = {};
  private readonly test = new TestPart(this);

  get testAnswers(): Answers {
    return this.given;
  }

  set testAnswers(answers: Answers) {
    this.given = answers;
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  waitingHere(): Waiting[] {
    return [];
  }

  /** Handing in is all that a test records. */
  async record(deed: Omit<Deed, 'course' | 'lesson'>): Promise<void> {
    const answers = deed.answers ?? {};
    const result = await this.$server!.mark(Object.fromEntries(Object.entries(answers).map(([id, a]) => [id, listed(a)])));
    this.test.takeResult({ key: this.account, act: deed.attempt ?? '', answers, result }, true);
  }

  /** Of all that a test asks, only its beginning matters here. */
  async ask(address: string): Promise<Response> {
    const said = address.endsWith('/start') ? await this.$server!.begin() : {};
    return new Response(JSON.stringify(said), { status: 200 });
  }

  async refresh(): Promise<void> {}

  async forgetResult(): Promise<void> {}

  focusLater(selector: string, wanted = true): void {
    if (wanted) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.lesson ? (this.test.render(this.lesson, new Words(this.labels)) as TemplateResult) : nothing;
  }
}

function listed(answer: Answer): string[] {
  return typeof answer === 'string' ? [answer] : answer;
}
