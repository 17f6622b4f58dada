import { alone, pauseAfter, request, Signs } from '../offline/line';
import { Tokens } from '../offline/tokens';
import type { HandIn, HandIns } from './hand-ins';

const ANSWER_WITHIN = 180_000;

/** What became of one request. */
type Delivery = { kind: 'received' } | { kind: 'refused'; reason: string; message: string } | { kind: 'later' };

export interface Person {
  account: string;
  /** Asks the server for a new bearer token of this account; empty when the person is not signed in any more. */
  newToken(): Promise<string>;
  /** After the server has a hand-in. */
  received(handIn: HandIn): void;
  /** After anything else about a hand-in changed. */
  changed(): void;
}

/**
 * Carries hand-ins to the server: the photos one by one, then the words. Whatever goes wrong, all of it stays on the phone,
 * and what has arrived is not sent again.
 */
export class Messenger {
  /** The server knows neither the token nor the person: waits for a sign-in. */
  signedOut = false;
  /** Where a sending has got to: the photo under way, counted from 1, and how many there are. */
  progress?: { photo: number; of: number };

  private readonly tokens: Tokens;
  private readonly signs = new Signs(() => void this.send());
  private timer?: ReturnType<typeof setTimeout>;
  private failures = 0;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(
    private readonly handIns: HandIns,
    private readonly person: Person
  ) {
    this.tokens = new Tokens(handIns.store, person.account, () => person.newToken());
  }

  start(): void {
    this.signs.watch();
    void this.send();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.signs.ignore();
  }

  /** Sends what waits; done when nothing is left or a sending failed. */
  send(): Promise<void> {
    if (this.stopped) {
      return Promise.resolve();
    }
    clearTimeout(this.timer);
    this.again = this.running !== undefined;
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined;
      this.progress = undefined;
      this.person.changed();
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    do {
      this.again = false;
      await alone('melek-hand-ins', () => this.empty());
    } while (this.again && !this.stopped);
  }

  private async empty(): Promise<void> {
    for (const handIn of await this.handIns.waiting(this.person.account)) {
      const delivery = this.stopped ? ({ kind: 'later' } as Delivery) : await this.deliver(handIn);
      if (delivery.kind === 'later') {
        return this.pause();
      }
      this.failures = 0;
      await this.conclude(handIn, delivery);
    }
  }

  private async conclude(handIn: HandIn, delivery: Delivery): Promise<void> {
    if (delivery.kind === 'received') {
      await this.handIns.remove(handIn);
      this.person.received(handIn);
    } else if (delivery.kind === 'refused') {
      await this.refuse(handIn, delivery.reason, delivery.message);
    }
  }

  /** Photos that got lost on the server go again by themselves; the learner has to mend the rest. */
  private async refuse(handIn: HandIn, reason: string, message: string): Promise<void> {
    const photos = handIn.photos.map((photo) => ({ ...photo, sent: false }));
    const again = reason === 'photos_missing';
    await this.handIns.keep({ ...handIn, photos, ...(again ? {} : { id: undefined, refused: message }) });
    if (again) {
      this.pause();
    }
    this.person.changed();
  }

  private async deliver(handIn: HandIn): Promise<Delivery> {
    try {
      for (let i = 0; i < handIn.photos.length; i++) {
        const delivery = await this.deliverPhoto(handIn, i);
        if (delivery.kind !== 'received') {
          return delivery;
        }
      }
      return await this.deliverWords(handIn);
    } catch (e) {
      return { kind: 'later' };
    }
  }

  private async deliverPhoto(handIn: HandIn, i: number): Promise<Delivery> {
    const photo = handIn.photos[i];
    if (photo.sent) {
      return { kind: 'received' };
    }
    this.progress = { photo: i + 1, of: handIn.photos.length };
    this.person.changed();
    const delivery = await this.put(`${handIn.id}/photos/${i}`, photo.content, 'image/jpeg');
    if (delivery.kind === 'received') {
      photo.sent = true;
      await this.handIns.keep(handIn);
    }
    return delivery;
  }

  private deliverWords(handIn: HandIn): Promise<Delivery> {
    const { course, lesson, text, link, photos, at } = handIn;
    const words = JSON.stringify({ course, lesson, text, link, photos: photos.length, at });
    return this.put(handIn.id!, words, 'application/json');
  }

  private async put(path: string, body: BodyInit, type: string): Promise<Delivery> {
    const response = await this.tokens.with((token) =>
      request('PUT', `api/hand-ins/${path}`, body, type, token, ANSWER_WITHIN)
    );
    this.signedOut = response === undefined;
    return response ? judge(response) : { kind: 'later' };
  }

  private pause(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), pauseAfter(this.failures++));
  }
}

/** A page that is no reply (the sign-in page of a public hotspot, say) counts as no line. */
async function judge(response: Response): Promise<Delivery> {
  const body = (await response.json().catch(() => ({}))) as { taken?: boolean; error?: string; message?: string };
  if (response.ok && body.taken === true) {
    return { kind: 'received' };
  }
  const isRefusal = [400, 413, 422].includes(response.status) && body.error !== undefined;
  return isRefusal ? { kind: 'refused', reason: body.error!, message: body.message ?? '' } : { kind: 'later' };
}
