import type {
  Answer,
  ChoiceQuestion,
  MatchingQuestion,
  NumberQuestion,
  Question,
  TextQuestion,
  TrueFalseQuestion
} from './lesson';

/** What an answer is worth. */
export interface Mark {
  /** 0 to 100, whole. */
  percent: number;
  /** The feedback of what was chosen or matched; `on` is the text of the option, where there are several. */
  feedback: { on?: string; text: string }[];
}

/** Marks a question that carries its key. The server marks by the same rules: see marking-vectors.json. */
export function mark(question: Question, answer: Answer): Mark {
  switch (question.type) {
    case 'single':
      return markSingle(question, answer);
    case 'multiple':
      return markMultiple(question, answer);
    case 'truefalse':
      return markTrueFalse(question, answer);
    case 'matching':
      return markMatching(question, answer);
    case 'text':
      return markText(question, answer);
    case 'number':
      return markNumber(question, answer);
  }
}

function markSingle(question: ChoiceQuestion, answer: Answer): Mark {
  const option = question.options.find((o) => o.id === answer);
  return marked(option?.weight ?? 0, option?.feedback);
}

function markMultiple(question: ChoiceQuestion, answer: Answer): Mark {
  const chosen = question.options.filter((o) => answer.includes(o.id) && Array.isArray(answer));
  return {
    percent: toPercent(chosen.reduce((sum, o) => sum + (o.weight ?? 0), 0)),
    feedback: chosen.flatMap((o) => (o.feedback ? [{ on: o.text, text: o.feedback }] : []))
  };
}

function markTrueFalse(question: TrueFalseQuestion, answer: Answer): Mark {
  const right = answer === String(question.right);
  return marked(right ? 100 : 0, right ? question.feedbackRight : question.feedbackWrong);
}

/** Every pair is worth the same. */
function markMatching(question: MatchingQuestion, answer: Answer): Mark {
  const right = question.lefts.filter((l) => l.right !== undefined && matched(answer, l.id) === l.right);
  return marked((100 * right.length) / question.lefts.length, undefined);
}

/** The id of what a left was given, as it was given first. */
export function matched(answer: Answer | undefined, left: string): string | undefined {
  const given = Array.isArray(answer) ? answer.find((pair) => pair.startsWith(`${left}:`)) : undefined;
  return given?.slice(left.length + 1);
}

/** Accents matter only where two wordings differ by nothing else. */
function markText(question: TextQuestion, answer: Answer): Mark {
  const meets = (fold: (text: string) => string) => {
    const typed = fold(String(answer));
    return (question.answers ?? []).filter((a) => fold(a.text) === typed);
  };
  const exact = meets(plain);
  return first(exact.length > 0 ? exact : meets(unaccented));
}

function markNumber(question: NumberQuestion, answer: Answer): Mark {
  const numbers = typeof answer === 'string' ? readNumber(answer) : [];
  return first((question.answers ?? []).filter((a) => numbers.some((n) => within(n, a.min, a.max))));
}

/** The author's order decides where several match. */
function first([match]: { weight: number; feedback?: string }[]): Mark {
  return marked(match?.weight ?? 0, match?.feedback);
}

function marked(weight: number, feedback: string | undefined): Mark {
  return { percent: toPercent(weight), feedback: feedback ? [{ text: feedback }] : [] };
}

/** Three thirds are 99.99999; nobody should miss a point for that. */
function toPercent(weight: number): number {
  return Math.round(Math.min(100, Math.max(0, weight)));
}

/** Case, blanks (also the no-break ones of some keyboards) and the shape of apostrophes and hyphens do not matter. */
function plain(text: string): string {
  const words = text.normalize('NFC').replace(/[\s\u00a0]+/g, ' ').trim().toLowerCase();
  return words.replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'").replace(/[\u2010-\u2013]/g, '-');
}

/** Only what stands above and below Latin letters: elsewhere such a mark makes another letter. */
function unaccented(text: string): string {
  return plain(text).normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** 1,1 times a million is 1100000 here. */
function within(n: number, min: number, max: number): boolean {
  const hair = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max));
  return n >= min - hair && n <= max + hair;
}

const NUMBER = /^([+\-\u2212]?)(?:(?:rp|idr)\.?)?([+\-\u2212]?)(\d+(?:[.,]\d+)*|[.,]\d+)(?:[.,]-{1,2})?(ribu|rb|juta|jt|k(?![a-z]))?[a-z%]*\.?$/;
const UNIT: Record<string, number> = { ribu: 1e3, rb: 1e3, k: 1e3, juta: 1e6, jt: 1e6 };

/**
 * Reads a number as people here write it: "12,5", "40.000", "Rp 40.000,-", "40 ribu", "1,5 jt", "3 hari". The point groups
 * thousands when exactly three digits follow, else either sign is the decimal one. "40,000" has two readings: forty
 * thousand as calculators show it, and forty. Answers all readings, none if it is no number.
 */
export function readNumber(typed: string): number[] {
  const parts = NUMBER.exec(typed.toLowerCase().replace(/[\s\u00a0]+/g, ''));
  if (!parts || (parts[1] && parts[2])) {
    return [];
  }
  const sign = parts[1] + parts[2] === '' || parts[1] + parts[2] === '+' ? 1 : -1;
  return readDigits(parts[3]).map((n) => sign * n * (UNIT[parts[4]] ?? 1));
}

function readDigits(text: string): number[] {
  const point = text.includes('.');
  const comma = text.includes(',');
  if (point && comma) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    const [whole, fraction, ...more] = text.split(decimal);
    return more.length === 0 && grouped(whole) ? [Number(digits(whole) + '.' + fraction)] : [];
  }
  if (text.split(/[.,]/).length > 2) {
    return grouped(text) ? [Number(digits(text))] : [];
  }
  const decimal = Number(text.replace(',', '.'));
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    return [decimal];
  }
  return point ? [Number(digits(text))] : [Number(digits(text)), decimal];
}

function grouped(text: string): boolean {
  return /^\d{1,3}([.,]\d{3})+$/.test(text);
}

function digits(text: string): string {
  return text.replace(/[.,]/g, '');
}
