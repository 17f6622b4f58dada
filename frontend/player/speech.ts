import { onVoices, voiceFor } from './reader';

/** The browser's own voice, where it has one for a language. Nothing is sent anywhere for it. */
export class Speech {
  speaking = false;

  /** @param changed called when voices turn up (some browsers load them late) and when speaking begins or ends */
  constructor(private readonly changed: () => void) {
    onVoices(changed);
  }

  speaks(lang: string): boolean {
    return voiceFor(lang) !== undefined;
  }

  /** One sentence after the other, a little slower than usual. */
  say(sentences: string[], lang: string): void {
    this.stop();
    const voice = voiceFor(lang);
    const utterances = sentences.map((sentence) => new SpeechSynthesisUtterance(sentence));
    for (const utterance of utterances) {
      utterance.voice = voice ?? null;
      utterance.lang = voice?.lang ?? lang;
      utterance.rate = 0.9;
      speechSynthesis.speak(utterance);
    }
    const last = utterances[utterances.length - 1];
    last.onend = last.onerror = () => this.tell(false);
    this.tell(true);
  }

  stop(): void {
    if (this.speaking) {
      speechSynthesis.cancel();
      this.tell(false);
    }
  }

  private tell(speaking: boolean): void {
    this.speaking = speaking;
    this.changed();
  }
}
