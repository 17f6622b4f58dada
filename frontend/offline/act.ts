import type { Answer, Answers } from '../player/lesson';

/** Something a learner did. The phone names it, so that the server knows it again when it comes twice. */
export interface Act {
  id: string;
  kind: 'opened' | 'finished' | 'answered' | 'submitted' | 'skipped';
  course: string;
  lesson: string;
  question?: string;
  answer?: Answer;
  answers?: Answers;
  /** Which attempt at a test is handed in. */
  attempt?: string;
  /** The run of a form before or after, where the act is about one; its course is the track, its lesson the moment. */
  form?: string;
  /** By the phone's clock. */
  at: string;
}

/** What the server did with an act. */
export interface Receipt {
  id: string;
  outcome: 'taken' | 'late' | 'repeated' | 'refused';
  reason?: string;
  message?: string;
  result?: TestResult;
}

export interface TestResult {
  percent: number;
  passed: boolean;
  passMark: number;
  /** It came after the time was over. */
  late?: boolean;
  questions: MarkedAnswer[];
}

/** Older results have no words of their own. */
export interface MarkedAnswer {
  id: string;
  right: boolean;
  percent: number;
  feedback?: string;
  general?: string;
  text?: string;
  given?: string[];
  solution?: string[];
}

export interface Progress {
  course: string;
  finished: string[];
  completed: boolean;
  missing: string[];
}

/** A lesson that this phone has. */
export interface Held {
  course: string;
  lesson: string;
  version: string;
}

/** One that turned out to be wrong. */
export interface Recalled {
  lesson: string;
  version: string;
  reason: string;
}

/** The server's answer to one sending. */
export interface Reply {
  receivedAt: string;
  receipts: Receipt[];
  progress?: Progress;
  recalled?: Recalled[];
}

export type Deed = Omit<Act, 'id' | 'at'>;

export function act(deed: Deed): Act {
  return { id: nextId(), ...deed, at: new Date().toISOString() };
}

let last = 0;
let step = 0;

/** A time-ordered UUID (version 7); ids made in the same millisecond count up. */
export function nextId(): string {
  const now = Date.now();
  step = now > last ? 0 : step + 1;
  last = Math.max(now, last);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = (last + (step >> 12)).toString(16).padStart(12, '0');
  for (let i = 0; i < 6; i++) {
    bytes[i] = parseInt(time.substr(2 * i, 2), 16);
  }
  bytes[6] = 0x70 | ((step >> 8) & 0x0f);
  bytes[7] = step & 0xff;
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
