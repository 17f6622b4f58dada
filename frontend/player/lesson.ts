/** What the server hands to the player: one lesson, its practice questions with their key, its test without. */
export interface Lesson {
  course: string;
  /** Of the course; absent where nobody has joined it. */
  version?: string;
  /** When the server told it, by the server's clock; absent where nobody has joined the course. */
  at?: string;
  /** It turned out to be wrong, and nothing of it is shown any more. */
  recalled?: { reason: string } | null;
  lesson: string;
  title: string;
  lang: string;
  /** Sanitized by the server. */
  html: string;
  minutes: number;
  weight: Weight;
  /** The lesson read aloud, where somebody has recorded it. */
  narration: { src: string; bytes: number } | null;
  finished: boolean;
  practice: Question[];
  test: Test | null;
  /** Earlier answers to the practice questions, by question. */
  answers: Record<string, { answer: Answer; right: boolean }>;
  /** Counted from 1. */
  position: { index: number; count: number };
  contents: Content[];
  prev: Link | null;
  next: Link | null;
  /** What the certificate still needs, in the learner's words. */
  missing: string[];
  completed: boolean;
}

/** Bytes on the line. Sounds and videos come only when they are played. */
export interface Weight {
  text: number;
  pictures: number;
  played: number;
}

/** A lesson of the course, this one too. */
export interface Content extends Link {
  lesson: string;
  weight: Weight;
  finished: boolean;
}

export interface Link {
  path: string;
  title: string;
}

export interface Test {
  passMark: number;
  /** 0: as often as the learner wants. */
  attempts: number;
  used: number;
  /** The result that counts: the best, or the last where `grade` says so. */
  best: { percent: number; passed: boolean; at: string } | null;
  grade: 'best' | 'last';
  /** 0: as long as the learner wants. */
  minutes: number;
  /** How many questions an attempt asks. */
  asked: number;
  /** To be filled in; null where it has to be started first. */
  attempt: Attempt | null;
}

/** The questions as this learner is asked them this time. */
export interface Attempt {
  id: string;
  questions: Question[];
  /** Since the server said so; absent where there is no time limit. */
  secondsLeft?: number;
  /** What the server knows of it. */
  answers: Record<string, string[]>;
}

export type Question = ChoiceQuestion | TrueFalseQuestion | MatchingQuestion | TextQuestion | NumberQuestion;

interface Common {
  id: string;
  title?: string;
  text: string;
  /** Shown whatever was answered. */
  feedback?: string;
}

export interface ChoiceQuestion extends Common {
  type: 'single' | 'multiple';
  options: Option[];
}

export interface Option {
  id: string;
  text: string;
  weight?: number;
  feedback?: string;
}

export interface TrueFalseQuestion extends Common {
  type: 'truefalse';
  right?: boolean;
  feedbackRight?: string;
  feedbackWrong?: string;
}

export interface MatchingQuestion extends Common {
  type: 'matching';
  /** `right`: the id of what belongs to it. */
  lefts: { id: string; text: string; right?: string }[];
  rights: Option[];
}

export interface TextQuestion extends Common {
  type: 'text';
  answers?: { text: string; weight: number; feedback?: string }[];
}

export interface NumberQuestion extends Common {
  type: 'number';
  answers?: { min: number; max: number; weight: number; feedback?: string }[];
}

/**
 * single: an option's id; multiple: several; truefalse: "true" or "false"; matching: "left:right" for each left that has one;
 * text and number: as typed.
 */
export type Answer = string | string[];

export type Answers = Record<string, Answer>;

export function isBlank(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);
}
