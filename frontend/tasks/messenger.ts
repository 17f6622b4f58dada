import { Carrier, type Delivery, type Owner } from '../offline/carrier';
import type { HandIn, HandIns } from './hand-ins';

const ANSWER_WITHIN = 180_000;

export interface Person extends Owner {
  /** After the server has a hand-in. */
  received(handIn: HandIn): void;
}

/**
 * Carries hand-ins to the server: the photos one by one, then the words. Whatever goes wrong, all of it stays on the phone,
 * and what has arrived is not sent again.
 */
export class Messenger extends Carrier {
  /** Where a sending has got to: the photo under way, counted from 1, and how many there are. */
  progress?: { photo: number; of: number };

  constructor(
    private readonly handIns: HandIns,
    private readonly person: Person
  ) {
    super(handIns.store, 'melek-hand-ins', ANSWER_WITHIN, person);
  }

  protected override rested(): void {
    this.progress = undefined;
  }

  protected async empty(): Promise<void> {
    for (const handIn of await this.handIns.waiting(this.person.account)) {
      const delivery = this.stopped ? ({ kind: 'later' } as const) : await this.deliver(handIn);
      if (delivery.kind === 'later') {
        return this.pause();
      }
      this.wentWell();
      await this.conclude(handIn, delivery);
    }
  }

  private async conclude(handIn: HandIn, delivery: Delivery<unknown>): Promise<void> {
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

  private async deliver(handIn: HandIn): Promise<Delivery<unknown>> {
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

  private async deliverPhoto(handIn: HandIn, i: number): Promise<Delivery<unknown>> {
    const photo = handIn.photos[i];
    if (photo.sent) {
      return { kind: 'received', reply: {} };
    }
    this.progress = { photo: i + 1, of: handIn.photos.length };
    this.person.changed();
    const delivery = await this.put(`api/hand-ins/${handIn.id}/photos/${i}`, photo.content, 'image/jpeg');
    if (delivery.kind === 'received') {
      photo.sent = true;
      await this.handIns.keep(handIn);
    }
    return delivery;
  }

  private deliverWords(handIn: HandIn): Promise<Delivery<unknown>> {
    const { course, lesson, text, link, photos, at } = handIn;
    const words = JSON.stringify({ course, lesson, text, link, photos: photos.length, at });
    return this.put(`api/hand-ins/${handIn.id}`, words, 'application/json');
  }
}
