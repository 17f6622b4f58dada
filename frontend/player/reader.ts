interface Piece {
  text: string;
  element: HTMLElement;
}

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,tr,pre,figcaption,blockquote,aside';
const SILENT = 'details,button,audio,video,.cost';
const LONGEST = 160;

/**
 * Reads a lesson aloud with the browser's own voice, a few sentences at a time: phones cut longer ones off. What is read is
 * marked on the page. Android forgets where it paused, so a pause begins its sentence again.
 */
export class Reader {
  state: 'silent' | 'reading' | 'paused' = 'silent';
  private pieces: Piece[] = [];
  private at = 0;
  private turn = 0;
  private voice?: SpeechSynthesisVoice;
  /** Chrome forgets an utterance that nobody holds, and never says that it ended. */
  private utterance?: SpeechSynthesisUtterance;

  constructor(private readonly changed: () => void) {}

  start(title: HTMLElement | null, content: HTMLElement, lang: string): void {
    this.stop();
    this.voice = voiceFor(lang);
    this.pieces = [...(title ? piecesOf(title) : []), ...piecesOf(content)];
    this.at = 0;
    this.goOn();
  }

  goOn(): void {
    this.become('reading');
    this.speak();
  }

  pause(): void {
    this.hush();
    this.become('paused');
  }

  stop(): void {
    if (this.state !== 'silent') {
      this.hush();
      this.mark(undefined);
      this.become('silent');
    }
  }

  private speak(): void {
    const piece = this.pieces[this.at];
    if (!piece) {
      this.stop();
      return;
    }
    this.mark(piece.element);
    const turn = ++this.turn;
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = this.voice ?? null;
    utterance.lang = this.voice?.lang ?? '';
    utterance.onend = () => turn === this.turn && this.next();
    utterance.onerror = () => turn === this.turn && this.pause();
    this.utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  private next(): void {
    this.at++;
    this.speak();
  }

  private hush(): void {
    this.turn++;
    this.utterance = undefined;
    speechSynthesis.cancel();
  }

  private mark(element: HTMLElement | undefined): void {
    this.pieces.forEach((p) => p.element.classList.toggle('being-read', p.element === element));
    const box = element?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > innerHeight * 0.85)) {
      element!.scrollIntoView({ block: 'center' });
    }
  }

  private become(state: Reader['state']): void {
    this.state = state;
    this.changed();
  }
}

/** A voice of the phone itself before one that comes over the line. */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) {
    return undefined;
  }
  // Android writes id_ID, old ones in_ID
  const speaks = lang === 'id' ? /^(id|in|ind)\b/i : new RegExp(`^${lang}\\b`, 'i');
  const voices = speechSynthesis.getVoices().filter((v) => speaks.test(v.lang.replace('_', '-')));
  return voices.find((v) => v.localService) ?? voices[0];
}

/** Tells when voices were found: most browsers look for them only when asked. Answers how to stop listening. */
export function onVoices(found: () => void): () => void {
  const voices = 'speechSynthesis' in window ? speechSynthesis : undefined;
  voices?.getVoices();
  voices?.addEventListener?.('voiceschanged', found);
  return () => voices?.removeEventListener?.('voiceschanged', found);
}

function piecesOf(root: HTMLElement): Piece[] {
  const texts = new Map<HTMLElement, string[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const block = parent.closest<HTMLElement>(BLOCKS);
    if (block && node.textContent!.trim() !== '' && !parent.closest(SILENT)) {
      texts.set(block, [...(texts.get(block) ?? []), node.textContent!.trim()]);
    }
  }
  return Array.from(texts).flatMap(([element, parts]) =>
    breaths(parts.join(element.tagName === 'TR' ? ', ' : ' ')).map((text) => ({ text, element }))
  );
}

/** Whole sentences, as many as fit; a sentence that does not is cut between words. */
export function breaths(text: string): string[] {
  const sentences = text.replace(/\s+/g, ' ').replace(/([.!?\u2026:;]) /g, '$1\n').split('\n');
  const words = sentences.flatMap((s) => (s.length > LONGEST ? s.split(' ') : [s]));
  return words.reduce<string[]>((all, word) => {
    const last = all[all.length - 1];
    const joined = last === undefined ? word : `${last} ${word}`;
    return joined.length > LONGEST || last === undefined ? [...all, word] : [...all.slice(0, -1), joined];
  }, []);
}
